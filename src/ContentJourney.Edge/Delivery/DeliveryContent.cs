using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Delivery;

/// <summary>The content of all cultures, as the Delivery API finds it.</summary>
internal sealed class DeliveryContent
{
    private readonly Dictionary<string, DeliveryTree> _trees;
    private readonly DeliveryTree _default;
    private readonly DeliveryTree _invariant;

    /// <summary>Makes the content of the items by culture.</summary>
    public DeliveryContent(IReadOnlyDictionary<string, IReadOnlyList<DeliveryItem>> items, string defaultCulture)
    {
        _trees = items.ToDictionary(pair => pair.Key, pair => new DeliveryTree(pair.Value), StringComparer.OrdinalIgnoreCase);
        _default = _trees[defaultCulture];
        _invariant = new DeliveryTree([.. _default.Nodes.Select(node => node.Item).Where(item => item.IsInvariant)]);
        Tagged = TagNames.Of(Items.Select(item => item.Tags).OfType<ContentTags>());
    }

    /// <summary>Every item in every culture.</summary>
    public IEnumerable<DeliveryItem> Items => _trees.Values.SelectMany(tree => tree.Nodes).Select(node => node.Item);

    /// <summary>The names that tags use, in any journey.</summary>
    public TagNames Tagged { get; }

    /// <summary>
    /// The content in a culture: of the default one where none is asked for; of a culture the site does not have only
    /// what does not vary, as the CMS answers.
    /// </summary>
    public DeliveryTree In(string? culture) =>
        culture is null ? _default : _trees.GetValueOrDefault(culture, _invariant);
}
