using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Experiments;

/// <summary>What an experiment may name.</summary>
public sealed record ExperimentReading
{
    /// <summary>The journey of an alias, or null when there is none.</summary>
    public required Func<string, JourneyVocabulary?> FindJourney { get; init; }

    /// <summary>Whether a journey's rule set of this version was published at some time.</summary>
    public required Func<string, int, bool> IsPublished { get; init; }
}
