using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Experiments;

/// <summary>
/// The stored form of assignments: a JSON array of arrays (experiment, variant, version, ticks of the assignment, and with an exposure
/// its ticks and stage) as UTF-8, nothing for none.
/// </summary>
internal static class AssignmentList
{
    /// <summary>Writes the assignments; empty for none.</summary>
    public static byte[] Write(IReadOnlyList<Assignment> assignments) => assignments.Count == 0 ? [] : StoredJson.Write(assignments, static (writer, list) =>
    {
        writer.WriteStartArray();
        foreach (var assignment in list)
        {
            Write(writer, assignment);
        }

        writer.WriteEndArray();
    });

    /// <summary>Reads what <see cref="Write(IReadOnlyList{Assignment})"/> wrote.</summary>
    public static IReadOnlyList<Assignment> Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return [];
        }

        var assignments = new List<Assignment>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            assignments.Add(ReadOne(ref reader));
        }

        return assignments;
    }

    private static void Write(Utf8JsonWriter writer, Assignment assignment)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(assignment.Experiment);
        writer.WriteStringValue(assignment.Variant);
        writer.WriteNumberValue(assignment.Version);
        writer.WriteNumberValue(assignment.AssignedAt.UtcTicks);
        if (assignment.ExposedAt is { } exposedAt)
        {
            writer.WriteNumberValue(exposedAt.UtcTicks);
            writer.WriteStringValue(assignment.ExposedStage);
        }

        writer.WriteEndArray();
    }

    private static Assignment ReadOne(ref Utf8JsonReader reader)
    {
        var (experiment, variant) = (Text(ref reader)!, Text(ref reader)!);
        reader.Read();
        var version = reader.GetInt32();
        reader.Read();
        var assignment = new Assignment(experiment, variant, version, Instant(ref reader));
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return assignment;
        }

        assignment = assignment with { ExposedAt = Instant(ref reader), ExposedStage = Text(ref reader) };
        reader.Read();
        return assignment;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static DateTimeOffset Instant(ref Utf8JsonReader reader) => new(reader.GetInt64(), TimeSpan.Zero);
}
