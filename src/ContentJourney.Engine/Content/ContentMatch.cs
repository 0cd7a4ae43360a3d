namespace ContentJourney.Engine.Content;

/// <summary>What was found for a slot.</summary>
/// <param name="Kind">What the first item is tagged for.</param>
/// <param name="Items">The items, best first.</param>
/// <param name="StableUntil">
/// Without a visitor: the first instant at which time alone changes what may be shown (an item's dates or day parts
/// begin or end); null: never, or a visitor's history was given, which changes with every touchpoint anyway.
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
