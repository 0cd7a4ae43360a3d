using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Experiments.Editing;

/// <summary>Stored experiments in the contract's JSON: what is tested, then how it goes.</summary>
internal static class ExperimentJson
{
    public static void Write(Utf8JsonWriter writer, ExperimentRecord record)
    {
        writer.WriteStartObject();
        ExperimentDocument.WriteMembers(writer, record.Experiment);
        writer.WriteString("status", ExperimentStates.ToWord(record.State));
        writer.WriteNumber("version", record.Version);
        writer.WriteString("createdAt", Instants.ToText(record.CreatedAt));
        WriteInstant(writer, "startedAt", record.StartedAt);
        WriteInstant(writer, "stoppedAt", record.StoppedAt);
        WriteInstant(writer, "peekedAt", record.PeekedAt);
        writer.WriteString("winner", record.Winner);
        writer.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? instant) =>
        writer.WriteString(name, instant is { } given ? Instants.ToText(given) : null);
}
