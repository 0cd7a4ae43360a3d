namespace ContentJourney.Engine.Content;

/// <summary>An item with its tags as bits of one journey.</summary>
/// <param name="Item">The item.</param>
/// <param name="Culture">The number of its culture; −1: every culture.</param>
/// <param name="Stages">A bit for each stage; 0: any.</param>
/// <param name="Personas">A bit for each persona; 0: any.</param>
/// <param name="Slots">A bit for each slot; 0: any.</param>
/// <param name="Moment">When it may be shown; null: always.</param>
internal sealed record TaggedItem(
    ContentItem Item, int Culture, ulong Stages, ulong Personas, ulong Slots, Moment? Moment)
{
    public int Priority { get; } = Item.Tags.Priority;

    /// <summary>Its id as touchpoints carry it.</summary>
    public string ContentId => Item.ContentId;

    /// <summary>The hash of <see cref="ContentId"/>.</summary>
    public int ContentHash { get; } = Item.ContentId.GetHashCode();

    /// <summary>What it is tagged for.</summary>
    public MatchKind Kind => (Stages, Personas) switch
    {
        (not 0, not 0) => MatchKind.StageAndPersona,
        (not 0, 0) => MatchKind.Stage,
        (0, not 0) => MatchKind.Persona,
        _ => MatchKind.Default,
    };
}
