using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Content;

/// <summary>An immutable in-memory index of content by tags.</summary>
public sealed class ContentIndex
{
    /// <summary>Makes the index.</summary>
    /// <param name="items">All items, one for each culture of a culture-variant item.</param>
    /// <param name="cultures">The site's cultures, such as <c>en-US</c>; matched without regard to case.</param>
    /// <param name="defaultCulture">One of them: served where the visitor names none.</param>
    public ContentIndex(IEnumerable<ContentItem> items, IReadOnlyList<string> cultures, string defaultCulture) =>
        throw new NotImplementedException();

    /// <summary>An index of nothing, with one culture <c>en-US</c>.</summary>
    public static ContentIndex Empty { get; } = new([], ["en-US"], "en-US");

    /// <summary>The site's cultures.</summary>
    public IReadOnlyList<string> Cultures => throw new NotImplementedException();

    /// <summary>The culture where the visitor names none.</summary>
    public string DefaultCulture => throw new NotImplementedException();

    /// <summary>The culture as the site spells it, or null when the site has none such.</summary>
    public string? FindCulture(string culture) => throw new NotImplementedException();

    /// <summary>The tags of an item (of any of its cultures), or null when it is not published.</summary>
    public ContentTags? FindTags(Guid id) => throw new NotImplementedException();

    /// <summary>Matches content to a decision, in the order of <c>rules.md</c>.</summary>
    public ContentMatch Match(in ContentQuery query) => throw new NotImplementedException();

    /// <summary>Aliases of the journey that content uses: what may not be dropped from it.</summary>
    public IReadOnlyList<string> UsesOf(Journey journey) => throw new NotImplementedException();
}
