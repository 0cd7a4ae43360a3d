using System.Globalization;
using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content;

/// <summary>Reads one item as the CMS's Delivery API renders it; members that are not named here are kept as they are.</summary>
/// <param name="tagsProperty">Alias of the property that holds the tags.</param>
/// <param name="warnings">Takes what is wrong with tags: such an item is served, but matched to nobody.</param>
internal sealed class DeliveryItemReader(string tagsProperty, ErrorList warnings)
{
    /// <summary>Reads the item; null and its errors when anything is wrong.</summary>
    public DeliveryItem? Read(JsonNode node)
    {
        if (!node.IsObject())
        {
            return null;
        }

        var id = ReadId(node);
        var contentType = node.Require("contentType", out var type) ? type.Text(1, 255) : null;
        var name = node.Require("name", out var nameNode) ? nameNode.Text(0, 255) : null;
        var createDate = ReadDate(node, "createDate");
        var updateDate = ReadDate(node, "updateDate");
        var route = ReadRoute(node);
        var json = WireForm.Of(node);
        if (!node.Require("properties", out var properties) || !properties.IsObject() || id is null || contentType is null
            || name is null || createDate is null || updateDate is null || route is null || json is null)
        {
            return null;
        }

        return new DeliveryItem
        {
            Id = id.Value,
            ContentType = contentType,
            Name = name,
            CreateDate = createDate.Value,
            UpdateDate = updateDate.Value,
            Path = RoutePath.Normalize(route.Value.Path),
            StartItemId = route.Value.StartItem,
            StartItemPath = route.Value.StartItemPath,
            IsInvariant = !node.TryMember("cultures", out var cultures) || (cultures.IsObject() && cultures.Element.GetPropertyCount() == 0),
            Tags = ReadTags(properties),
            Json = json.Value,
        };
    }

    private ContentTags? ReadTags(JsonNode properties) =>
        properties.TryMember(tagsProperty, out var tags) ? ContentTagsDocument.Read(tags with { Errors = warnings }) : ContentTags.None;

    private static (string Path, Guid StartItem, string StartItemPath)? ReadRoute(JsonNode node)
    {
        if (!node.Require("route", out var route) || !route.IsObject()
            || !route.Require("path", out var pathNode) || pathNode.Text(0, 2048) is not { } path
            || !route.Require("startItem", out var start) || !start.IsObject()
            || ReadId(start) is not { } startItem
            || !start.Require("path", out var startPath) || startPath.Text(0, 255) is not { } startItemPath)
        {
            return null;
        }

        return (path, startItem, startItemPath);
    }

    private static Guid? ReadId(JsonNode node)
    {
        if (!node.Require("id", out var member) || member.Text(1, 64) is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        member.Fail($"'{text}' is not a GUID");
        return null;
    }

    private static DateTimeOffset? ReadDate(JsonNode node, string name)
    {
        if (!node.Require(name, out var member) || member.Text(1, 64) is not { } text)
        {
            return null;
        }

        // The CMS before version 17 wrote dates without a zone.
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date))
        {
            return date;
        }

        member.Fail($"'{text}' is not a date; allowed: ISO 8601, such as 2026-11-22T08:00:00Z");
        return null;
    }
}
