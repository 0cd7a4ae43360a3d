using ContentJourney.AspNetCore.Experiments;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>The journeys as requests see them: in memory, compiled, replaced as a whole when something changes.</summary>
public interface IJourneyRegistry
{
    /// <summary>The journeys now; immutable. Before <see cref="ReloadAsync"/> has run once there are none.</summary>
    JourneySet Current { get; }

    /// <summary>Reads journeys and live rule sets from the stores again; called after every change to them.</summary>
    Task ReloadAsync(CancellationToken cancellationToken);
}

/// <summary>All journeys at one instant.</summary>
/// <param name="Journeys">By alias.</param>
public sealed record JourneySet(IReadOnlyDictionary<string, ActiveJourney> Journeys)
{
    /// <summary>A touchpoint type by its alias, in any journey; null where none has it.</summary>
    public TouchpointType? FindType(string alias)
    {
        foreach (var journey in Journeys.Values)
        {
            var index = journey.Vocabulary.TypeIndex(alias);
            if (index >= 0 && index < journey.Vocabulary.ContentShownType)
            {
                return journey.Journey.TouchpointTypes[index];
            }
        }

        return null;
    }
}

/// <summary>A journey with the rules that decide now.</summary>
/// <param name="Vocabulary">Its aliases.</param>
/// <param name="Rules">The live rules, or empty ones.</param>
/// <param name="Version">The number of the live rule set; null: none is live.</param>
public sealed record ActiveJourney(JourneyVocabulary Vocabulary, RuleSet Rules, int? Version)
{
    /// <summary>The journey.</summary>
    public Journey Journey => Vocabulary.Journey;

    /// <summary>Why the live rule set cannot decide, which leaves <see cref="Rules"/> empty; null: it can, or none is live.</summary>
    public string? Fault { get; init; }

    /// <summary>The experiments that run or are paused.</summary>
    internal IReadOnlyList<ActiveExperiment> Experiments { get; init; } = [];

    /// <summary>The journey as it is for a visitor: with the rules of their variant, if rules are tested.</summary>
    internal ActiveJourney For(Participant? part) =>
        part?.Variant is { Rules: { } rules } variant ? this with { Rules = rules, Version = variant.RuleSetVersion } : this;
}
