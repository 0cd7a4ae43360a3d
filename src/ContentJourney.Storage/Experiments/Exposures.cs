using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Experiments;

/// <summary>Says which visitors are read.</summary>
internal static class Exposures
{
    /// <summary>How many visitors are read at once.</summary>
    public const int Step = 256;

    /// <summary>The exposure of a visitor who has not refused since what taking part needs; null: none.</summary>
    public static Assignment? Of(IReadOnlyList<Assignment> assignments, Consent? consent, string experiment, int version) =>
        consent is null or { Analytics: true, Personalization: true, Experiments: true }
        && Assignments.Of(assignments, experiment) is { ExposedAt: not null } found && found.Version == version
            ? found
            : null;
}
