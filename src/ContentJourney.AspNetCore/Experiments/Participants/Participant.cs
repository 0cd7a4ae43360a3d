using System.Text.Json;
using ContentJourney.Engine.Experiments;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>A visitor's part in an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Index">The variant's place.</param>
/// <param name="Assignment">The assignment, stored or to be stored.</param>
/// <param name="IsNew">Whether it is to be stored.</param>
internal readonly record struct Participant(ActiveExperiment Experiment, int Index, Assignment Assignment, bool IsNew)
{
    /// <summary>The visitor's variant.</summary>
    public ActiveVariant Variant => Experiment.Variants[Index];

    /// <summary>What of it is to be stored.</summary>
    /// <param name="exposedStage">The stage under the control's rules, where the variant first makes a difference now; else null.</param>
    /// <param name="now">The instant.</param>
    public IReadOnlyList<Assignment> ToKeep(string? exposedStage, DateTimeOffset now) =>
        exposedStage is not null ? [Assignment with { ExposedAt = now, ExposedStage = exposedStage }]
        : IsNew ? [Assignment]
        : [];

    /// <summary>Writes experiment and variant as visits answer them.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("alias", Experiment.Alias);
        writer.WriteString("variant", Variant.Alias);
        writer.WriteEndObject();
    }
}
