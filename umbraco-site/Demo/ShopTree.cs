using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContentJourney.Site.Demo;

/// <summary>
/// The documents of a site whose routes are those of the shop: the CMS makes a route of the segments on the way down the tree,
/// so a folder is added wherever a route goes through a place where the shop has no page.
/// </summary>
internal static class ShopTree
{
    /// <summary>Alias of the document type of the added folders.</summary>
    public const string FolderType = "folder";

    /// <summary>All documents, parents before children.</summary>
    public static IReadOnlyList<ShopNode> Build(ShopContent content)
    {
        var main = content.Cultures[0];
        var nodes = new Dictionary<string, ShopNode>();
        foreach (var item in content.Items.OrderBy(item => Segments(item.Translations[main].Path).Length))
        {
            var parent = Parent(item, content.Cultures, nodes);
            var texts = item.Translations.ToDictionary(pair => pair.Key, pair => new NodeText(pair.Value.Name, Segments(pair.Value.Path).LastOrDefault()));
            nodes[item.Translations[main].Path] = new ShopNode(item.Key, parent, item.Type, texts, item);
        }

        return [.. nodes.Values];
    }

    private static Guid? Parent(ShopItem item, IReadOnlyList<string> cultures, Dictionary<string, ShopNode> nodes)
    {
        var segments = Segments(item.Translations[cultures[0]].Path);
        if (segments.Length == 0)
        {
            return null;
        }

        if (segments.Length == 1)
        {
            return nodes["/"].Key;
        }

        var path = $"/{segments[0]}/";
        if (!nodes.TryGetValue(path, out var parent))
        {
            var texts = cultures.ToDictionary(culture => culture, culture => FolderText(Segments(item.Translations[culture].Path)[0]));
            nodes[path] = parent = new ShopNode(KeyOf(path), nodes["/"].Key, FolderType, texts, null);
        }

        return parent.Key;
    }

    private static NodeText FolderText(string segment) => new(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(segment), segment);

    // The same at each start, so that a seeding that was cut short finds what it made.
    private static Guid KeyOf(string path) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"ContentJourney.Site{path}")).AsSpan(0, 16));

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A document to make.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Parent">The document above it; null: it stands at the root.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Texts">Name and segment by culture.</param>
/// <param name="Item">Its content; null: a folder.</param>
internal sealed record ShopNode(Guid Key, Guid? Parent, string Type, IReadOnlyDictionary<string, NodeText> Texts, ShopItem? Item);

/// <summary>What a document is called in a culture.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Segment">Its part of the route; null: the home page has none.</param>
internal sealed record NodeText(string Name, string? Segment);
