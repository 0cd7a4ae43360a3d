using ContentJourney.Engine.Content;

namespace ContentJourney.Umbraco.Content;

/// <summary>A document as it is served.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Path">The ids of those above it and its own, separated by commas.</param>
/// <param name="Items">One item for all cultures, or one for each culture that has it.</param>
internal sealed record RenderedDocument(Guid Key, string Path, IReadOnlyList<ContentItem> Items)
{
    /// <summary>Whether it is the document of that id, or below it.</summary>
    public bool IsIn(int id) => Path.Split(',').Contains(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether serving the other one would make no difference.</summary>
    public bool IsServedAs(RenderedDocument other) =>
        Items.Count == other.Items.Count
        && Items.Zip(other.Items).All(pair => pair.First.Culture == pair.Second.Culture && pair.First.Json.Span.SequenceEqual(pair.Second.Json.Span));
}
