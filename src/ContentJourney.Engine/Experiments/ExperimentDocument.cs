using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>The JSON form of an experiment, as the HTTP contract defines it.</summary>
public static class ExperimentDocument
{
    /// <summary>Reads and validates an experiment; null when anything is wrong, with every error in the node's list.</summary>
    /// <param name="node">The experiment.</param>
    /// <param name="reading">What it may name.</param>
    /// <param name="alias">The alias it is stored under: the body may leave it out but not name another. Null: the body says it.</param>
    public static Experiment? Read(JsonNode node, ExperimentReading reading, string? alias = null) => ExperimentReader.Read(node, reading, alias);

    /// <summary>Reads a document that was validated before; what it names is not judged again.</summary>
    /// <exception cref="FormatException">It is not an experiment.</exception>
    public static Experiment Parse(string document)
    {
        using var json = JsonDocument.Parse(document);
        var errors = new ErrorList();
        return ExperimentReader.Read(JsonNode.Root(json.RootElement, errors), null, null)
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>Writes the experiment as the contract's JSON; reading it again gives an equal one.</summary>
    public static void Write(Utf8JsonWriter writer, Experiment experiment)
    {
        writer.WriteStartObject();
        ExperimentWriter.WriteMembers(writer, experiment);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of the contract's JSON into an object that has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Experiment experiment) => ExperimentWriter.WriteMembers(writer, experiment);

    /// <summary>The experiment as the contract's JSON.</summary>
    public static string ToJson(Experiment experiment)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, experiment);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
