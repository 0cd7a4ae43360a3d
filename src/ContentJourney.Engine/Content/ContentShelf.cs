namespace ContentJourney.Engine.Content;

/// <summary>
/// The content of one slot in one culture, listed by what it is tagged for. A list is made when it is first asked for, so
/// memory is spent only on combinations that visitors are in.
/// </summary>
internal sealed class ContentShelf(JourneyContent content, int slot, int culture)
{
    private static readonly ContentMatch Nothing = new(MatchKind.None, [], null);

    private readonly ShelfList?[] _lists =
        new ShelfList?[(content.StageCount * content.PersonaCount) + content.StageCount + content.PersonaCount + 1];

    /// <summary>The best items for a decision.</summary>
    public ContentMatch Match(in ContentQuery query)
    {
        var (stage, persona) = (query.Decision.StageIndex, query.Decision.PersonaIndex);
        var candidates = 0;
        for (var kind = MatchKind.StageAndPersona; kind < MatchKind.None; kind++)
        {
            candidates += List(kind, stage, persona, query.Now).Length;
        }

        if (candidates == 0)
        {
            return Nothing;
        }

        var items = new ContentItem[Math.Min(query.Take, candidates)];
        var best = MatchKind.None;
        var clock = new WallClock(query.Now, query.TimeZone, query.Offset);
        var selection = new ContentSelection(items, query.History, clock, query.Now);
        for (var kind = MatchKind.StageAndPersona; kind < MatchKind.None && !selection.IsFull; kind++)
        {
            selection.TakeFrom(List(kind, stage, persona, query.Now));
            if (best == MatchKind.None && selection.Count > 0)
            {
                best = kind;
            }
        }

        return new ContentMatch(best, selection.IsFull ? items : items[..selection.Count], selection.StableUntil);
    }

    /// <summary>The eligible items that are tagged for exactly this, in the order that is the same for every visitor.</summary>
    private TaggedItem[] List(MatchKind kind, int stage, int persona, DateTimeOffset now)
    {
        if (persona < 0 && kind is MatchKind.StageAndPersona or MatchKind.Persona)
        {
            return [];
        }

        var pairs = content.StageCount * content.PersonaCount;
        ref var list = ref _lists[kind switch
        {
            MatchKind.StageAndPersona => (stage * content.PersonaCount) + persona,
            MatchKind.Stage => pairs + stage,
            MatchKind.Persona => pairs + content.StageCount + persona,
            _ => pairs + content.StageCount + content.PersonaCount,
        }];

        // Two threads may make the same list; either serves.
        var made = Volatile.Read(ref list) ?? Publish(ref list, new ShelfList(Select(kind, stage, persona), now));
        return made.At(now);
    }

    private static ShelfList Publish(ref ShelfList? place, ShelfList list)
    {
        Volatile.Write(ref place, list);
        return list;
    }

    private TaggedItem[] Select(MatchKind kind, int stage, int persona)
    {
        var selected = new List<TaggedItem>();
        foreach (var item in content.Of(kind))
        {
            if ((item.Slots == 0 || Has(item.Slots, slot))
                && (item.Culture < 0 || item.Culture == culture)
                && (item.Stages == 0 || Has(item.Stages, stage))
                && (item.Personas == 0 || Has(item.Personas, persona)))
            {
                selected.Add(item);
            }
        }

        return [.. selected];
    }

    private static bool Has(ulong bits, int number) => (bits & (1UL << number)) != 0;
}
