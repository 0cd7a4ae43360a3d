namespace ContentJourney.Engine.Content;

/// <summary>What was found for a slot.</summary>
/// <param name="Kind">What the first item is tagged for.</param>
/// <param name="Items">The items, best first.</param>
/// <param name="StableUntil">
/// The first instant at which time alone could change the answer (an item's moment begins or ends), or null.
/// </param>
public sealed record ContentMatch(MatchKind Kind, IReadOnlyList<ContentItem> Items, DateTimeOffset? StableUntil);

/// <summary>What an item is tagged for, best first.</summary>
public enum MatchKind
{
    /// <summary><c>stage+persona</c></summary>
    StageAndPersona,

    /// <summary><c>stage</c></summary>
    Stage,

    /// <summary><c>persona</c></summary>
    Persona,

    /// <summary><c>default</c>: untagged.</summary>
    Default,

    /// <summary><c>none</c>: no item.</summary>
    None,
}
