namespace ContentJourney.Engine.Experiments;

/// <summary>Which variant of an experiment a visitor has, and since when it shows.</summary>
/// <param name="Experiment">Alias of the experiment.</param>
/// <param name="Variant">Alias of the variant.</param>
/// <param name="Version">The version of the experiment that assigned it.</param>
/// <param name="AssignedAt">When it was assigned, in UTC.</param>
public sealed record Assignment(string Experiment, string Variant, int Version, DateTimeOffset AssignedAt)
{
    /// <summary>
    /// The first instant, in UTC, at which the visitor's decision or content was another than under some other variant; null: there
    /// was none yet.
    /// </summary>
    public DateTimeOffset? ExposedAt { get; init; }

    /// <summary>Alias of the stage that the control's rules decided then; null without an exposure.</summary>
    public string? ExposedStage { get; init; }
}
