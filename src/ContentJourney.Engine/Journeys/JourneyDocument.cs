using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>The JSON form of a journey, as the HTTP contract defines it.</summary>
public static class JourneyDocument
{
    /// <summary>Reads and validates a journey; null when anything is wrong, with every error in the node's list.</summary>
    /// <param name="node">The journey. A <c>name</c> that is missing is the alias.</param>
    /// <param name="alias">The alias it is stored under: the body may leave it out but not name another. Null: the body says it.</param>
    public static Journey? Read(JsonNode node, string? alias = null) => JourneyReader.Read(node, alias);

    /// <summary>Writes the journey as the contract's JSON.</summary>
    public static void Write(Utf8JsonWriter writer, Journey journey) => JourneyWriter.Write(writer, journey);

    /// <summary>The journey as the contract's JSON.</summary>
    public static string ToJson(Journey journey)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JourneyWriter.Write(writer, journey);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document is no journey; the message names the places.</exception>
    public static Journey Parse(string document)
    {
        using var json = ParseJson(document);
        var errors = new ErrorList();
        return Read(JsonNode.Root(json.RootElement, errors))
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    private static JsonDocument ParseJson(string document)
    {
        try
        {
            return JsonDocument.Parse(document);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The journey is not JSON: {exception.Message}", exception);
        }
    }
}
