using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>A visitor's variant with all that is stored about it, as the export shows it.</summary>
internal static class AssignmentJson
{
    public static void Write(Utf8JsonWriter writer, Assignment assignment)
    {
        writer.WriteStartObject();
        writer.WriteString("alias", assignment.Experiment);
        writer.WriteString("variant", assignment.Variant);
        writer.WriteNumber("version", assignment.Version);
        writer.WriteString("assignedAt", Instants.ToText(assignment.AssignedAt));
        writer.WriteString("exposedAt", assignment.ExposedAt is { } exposedAt ? Instants.ToText(exposedAt) : null);
        writer.WriteString("exposedStage", assignment.ExposedStage);
        writer.WriteEndObject();
    }
}
