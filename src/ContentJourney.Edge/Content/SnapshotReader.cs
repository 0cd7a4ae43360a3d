using System.Text.Json;
using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content;

/// <summary>Reads a snapshot document (docs/snapshot.md). Each document needs a reader of its own.</summary>
/// <param name="tagsProperty">Alias of the property that holds the tags.</param>
internal sealed class SnapshotReader(string tagsProperty)
{
    private const string CultureOfAnAnswer = "en-US";
    private readonly ErrorList _warnings = new();

    /// <summary>Blocks in blocks nest deeply; the CMS lets its own depth limit be raised.</summary>
    public static JsonDocumentOptions JsonOptions { get; } = new() { MaxDepth = 256 };

    /// <summary>Reads the document; null and every error with its place when anything is wrong.</summary>
    public Snapshot? Read(ReadOnlyMemory<byte> utf8, ErrorList errors)
    {
        try
        {
            var parts = SnapshotParts.Of(utf8, JsonOptions);
            using var document = JsonDocument.Parse(parts.Frame, JsonOptions);
            return Read(JsonNode.Root(document.RootElement, errors), parts);
        }
        catch (JsonException exception)
        {
            errors.Add("", $"is not JSON: {exception.Message}");
            return null;
        }
    }

    private Snapshot? Read(JsonNode root, SnapshotParts parts)
    {
        if (root.Element.ValueKind == JsonValueKind.Object && root.Element.TryGetProperty("items", out _))
        {
            // An answer of the Delivery API as it is: the content of one culture.
            return Make(root, [CultureOfAnAnswer], CultureOfAnAnswer, new() { [CultureOfAnAnswer] = ReadPage(root, parts.Items(SnapshotParts.WholeDocument)) });
        }

        if (!root.IsObject("cultures", "defaultCulture", "content")
            || !root.Require("cultures", out var culturesNode)
            || !root.Require("content", out var content)
            || ReadCultures(culturesNode) is not { Count: > 0 } cultures)
        {
            return null;
        }

        var defaultCulture = root.TryMember("defaultCulture", out var named) ? named.OneOf(cultures, "culture") : cultures[0];
        return Make(root, cultures, defaultCulture, ReadContent(content, cultures, parts));
    }

    private Snapshot? Make(JsonNode root, List<string> cultures, string? defaultCulture, Dictionary<string, IReadOnlyList<DeliveryItem>> items) =>
        root.Errors.IsEmpty && defaultCulture is not null
            ? new Snapshot(
                new ContentIndex(IndexItems.From(items), cultures, defaultCulture),
                new DeliveryContent(items, defaultCulture),
                _warnings)
            : null;

    private static List<string> ReadCultures(JsonNode node)
    {
        var cultures = new List<string>();
        foreach (var item in node.Items(1, 64))
        {
            if (item.Text(2, 32) is not { } culture)
            {
                continue;
            }

            if (cultures.Contains(culture, StringComparer.OrdinalIgnoreCase))
            {
                item.Fail($"'{culture}' stands twice; once is allowed");
            }
            else
            {
                cultures.Add(culture);
            }
        }

        return cultures;
    }

    private Dictionary<string, IReadOnlyList<DeliveryItem>> ReadContent(JsonNode content, List<string> cultures, SnapshotParts parts)
    {
        var items = new Dictionary<string, IReadOnlyList<DeliveryItem>>(StringComparer.Ordinal);
        if (!content.IsObject([.. cultures]))
        {
            return items;
        }

        foreach (var culture in cultures)
        {
            if (content.Require(culture, out var page))
            {
                items[culture] = ReadPage(page, parts.Items(culture));
            }
        }

        return items;
    }

    private List<DeliveryItem> ReadPage(JsonNode page, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var items = new List<DeliveryItem>();
        if (!page.IsObject("total", "items") || !page.Require("items", out var list))
        {
            return items;
        }

        // The list stands empty in the frame: what is left to be said of it is that it is none.
        list.Items();
        if (page.TryMember("total", out var total) && total.WholeNumber(0) is { } count && count != parts.Count)
        {
            total.Fail($"is {count}, but {parts.Count} items stand here; every page of the answer is needed");
        }

        var ids = new HashSet<Guid>();
        var reader = new DeliveryItemReader(tagsProperty, _warnings);
        for (var index = 0; index < parts.Count; index++)
        {
            using var document = JsonDocument.Parse(parts[index], JsonOptions);
            var node = new JsonNode(document.RootElement, list.Path.Item(index), list.Errors);
            if (reader.Read(node) is not { } item)
            {
                continue;
            }

            if (ids.Add(item.Id))
            {
                items.Add(item);
            }
            else
            {
                node.Fail($"has the id {item.Id}, which stands before; an id stands once in a culture");
            }
        }

        return items;
    }
}
