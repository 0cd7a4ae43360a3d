using System.Runtime.CompilerServices;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Content;

/// <summary>
/// An immutable in-memory index of content by tags. Safe to share between threads. What a journey's content is compiled
/// to is made at the first match for its vocabulary and kept as long as the vocabulary is in use.
/// </summary>
public sealed class ContentIndex
{
    private const int MaxTake = 100;
    private readonly ConditionalWeakTable<JourneyVocabulary, Lazy<JourneyContent>> _journeys = [];
    private readonly Dictionary<string, int> _cultures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, ContentTags> _tags = [];
    private readonly (ContentItem Item, int Culture)[] _items;
    private readonly Lazy<Dictionary<(Guid Id, int Culture), ContentItem>> _byId;

    /// <summary>Makes the index.</summary>
    /// <param name="items">
    /// All items, one for each culture of a culture-variant item. Of two with the same id and culture the last counts; items
    /// in a culture that the site does not have are left out.
    /// </param>
    /// <param name="cultures">The site's cultures, such as <c>en-US</c>; matched without regard to case.</param>
    /// <param name="defaultCulture">One of them: served where the visitor names none.</param>
    /// <exception cref="ArgumentException">A culture stands twice, or the default one is not among them.</exception>
    public ContentIndex(IEnumerable<ContentItem> items, IReadOnlyList<string> cultures, string defaultCulture)
    {
        Cultures = [.. cultures];
        for (var index = 0; index < Cultures.Count; index++)
        {
            _cultures.Add(Cultures[index], index);
        }

        DefaultCulture = FindCulture(defaultCulture)
            ?? throw new ArgumentException($"'{defaultCulture}' is not one of the cultures.", nameof(defaultCulture));
        var distinct = new Dictionary<(Guid Id, int Culture), ContentItem>();
        foreach (var item in items)
        {
            if (CultureIndex(item.Culture) is { } culture)
            {
                distinct[(item.Id, culture)] = item;
            }
        }

        _items = [.. distinct
            .OrderBy(entry => entry.Value, ContentOrder.Instance)
            .Select(entry => (entry.Value, entry.Key.Culture))];
        _byId = new(() => _items.ToDictionary(entry => (entry.Item.Id, entry.Culture), entry => entry.Item));
        foreach (var (item, culture) in _items)
        {
            if (culture == _cultures[DefaultCulture] || !_tags.ContainsKey(item.Id))
            {
                _tags[item.Id] = item.Tags;
            }
        }
    }

    /// <summary>An index of nothing, with one culture <c>en-US</c>.</summary>
    public static ContentIndex Empty { get; } = new([], ["en-US"], "en-US");

    /// <summary>How many items are published, each counted once for each of its renderings.</summary>
    public int Count => _items.Length;

    /// <summary>The site's cultures.</summary>
    public IReadOnlyList<string> Cultures { get; }

    /// <summary>The culture where the visitor names none.</summary>
    public string DefaultCulture { get; }

    /// <summary>The culture as the site spells it, or null when the site has none such.</summary>
    public string? FindCulture(string culture) => _cultures.TryGetValue(culture, out var index) ? Cultures[index] : null;

    /// <summary>The tags of an item (in the default culture where it has that), or null when it is not published.</summary>
    public ContentTags? FindTags(Guid id) => _tags.GetValueOrDefault(id);

    /// <summary>An item as it is published in a culture, or null. The first call makes a table of all items.</summary>
    /// <param name="id">The item's id.</param>
    /// <param name="culture">A culture of the site; an item that is the same in every culture is found in each.</param>
    public ContentItem? Find(Guid id, string culture) =>
        _cultures.TryGetValue(culture, out var index) && _byId.Value.TryGetValue((id, index), out var item) ? item
        : _byId.Value.GetValueOrDefault((id, -1));

    /// <summary>Matches content to a decision, in the order of <c>rules.md</c>.</summary>
    /// <exception cref="ArgumentException">The journey lacks the slot, the site lacks the culture, or <c>Take</c> is out of range.</exception>
    public ContentMatch Match(in ContentQuery query)
    {
        var decision = query.Decision;
        var slot = decision.Vocabulary.SlotIndex(query.Slot);
        if (slot < 0 || query.Take is < 1 or > MaxTake || !_cultures.TryGetValue(query.Culture, out var culture))
        {
            throw new ArgumentException("The slot, the culture or the number of items is not allowed.", nameof(query));
        }

        return ContentOf(decision.Vocabulary).Shelf(slot, culture).Match(query);
    }

    /// <summary>Compiles the content for a journey before it is first matched, so that no visitor waits for it.</summary>
    public void Prepare(JourneyVocabulary vocabulary) => ContentOf(vocabulary);

    /// <summary>What of the journey content uses: one entry for each alias, such as <c>stage 'conversion' (content 3f…)</c>.</summary>
    /// <param name="journey">The aliases to look for: a journey, or only the parts that are to be dropped from it.</param>
    public IReadOnlyList<string> UsesOf(Journey journey) => ContentUses.Of(journey, _items.Select(entry => entry.Item));

    private JourneyContent ContentOf(JourneyVocabulary vocabulary) =>
        _journeys.TryGetValue(vocabulary, out var content) ? content.Value : AddContentOf(vocabulary);

    private JourneyContent AddContentOf(JourneyVocabulary vocabulary) =>
        _journeys.GetValue(vocabulary, key => new Lazy<JourneyContent>(() => Compile(key))).Value;

    private JourneyContent Compile(JourneyVocabulary vocabulary)
    {
        var compiler = new TagCompiler(vocabulary);
        return new JourneyContent(
            vocabulary,
            _items.Select(entry => compiler.Compile(entry.Item, entry.Culture)).OfType<TaggedItem>(),
            Cultures.Count);
    }

    private int? CultureIndex(string? culture) => culture is null ? -1 : _cultures.TryGetValue(culture, out var index) ? index : null;
}
