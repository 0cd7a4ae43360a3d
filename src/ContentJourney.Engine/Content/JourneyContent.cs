using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Content;

/// <summary>The content of one journey, compiled for one vocabulary of it.</summary>
internal sealed class JourneyContent
{
    private readonly TaggedItem[][] _items;
    private readonly ContentShelf?[,] _shelves;
    private readonly JourneyVocabulary _vocabulary;

    /// <summary>Compiles items that stand in <see cref="ContentOrder"/>.</summary>
    public JourneyContent(JourneyVocabulary vocabulary, IEnumerable<TaggedItem> items, int cultures)
    {
        _vocabulary = vocabulary;
        var byKind = items.ToLookup(item => item.Kind);
        _items = [.. Enum.GetValues<MatchKind>().Select(kind => byKind[kind].ToArray())];
        _shelves = new ContentShelf?[vocabulary.Journey.Slots.Count, cultures];
    }

    public int StageCount => _vocabulary.Journey.Stages.Count;

    public int PersonaCount => _vocabulary.Journey.Personas.Count;

    /// <summary>The items tagged for exactly this, in order.</summary>
    public TaggedItem[] Of(MatchKind kind) => _items[(int)kind];

    /// <summary>The content of a slot in a culture.</summary>
    public ContentShelf Shelf(int slot, int culture)
    {
        ref var shelf = ref _shelves[slot, culture];
        return Volatile.Read(ref shelf)
            ?? Interlocked.CompareExchange(ref shelf, new ContentShelf(this, slot, culture), null)
            ?? shelf;
    }
}
