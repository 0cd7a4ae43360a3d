using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Journeys;

/// <summary>A named group of customers; decided by score.</summary>
public sealed record Persona
{
    /// <summary>The alias, unique in the journey.</summary>
    public required string Alias { get; init; }

    /// <summary>What editors read.</summary>
    public required string Name { get; init; }

    /// <summary>What they need.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What troubles them.</summary>
    public IReadOnlyList<string> Pains { get; init; } = [];

    /// <summary>What they are like; informs people, decides nothing.</summary>
    public IReadOnlyDictionary<string, Scalar> Traits { get; init; } = ReadOnlyDictionary<string, Scalar>.Empty;
}
