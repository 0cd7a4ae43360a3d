using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Site.Demo;

/// <summary>Turns what the Delivery API renders of a property back into what the CMS stores of it.</summary>
internal static class StoredValue
{
    /// <summary>The stored value; null: none.</summary>
    public static object? Of(PropertyKind kind, JsonElement rendered) => rendered.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        PropertyKind.Number => rendered.GetInt32(),
        PropertyKind.Decimal => rendered.GetDecimal(),
        PropertyKind.RichText => new JsonObject { ["markup"] = rendered.GetProperty("markup").GetString(), ["blocks"] = null }.ToJsonString(),
        PropertyKind.Picture => List(rendered.EnumerateArray().Select(Picture)),
        PropertyKind.Links => List(rendered.EnumerateArray().Select(Link)),
        PropertyKind.Specifications => Blocks([.. rendered.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content"))]),
        _ => rendered.GetString(),
    };

    private static string? List(IEnumerable<JsonNode> items)
    {
        var list = new JsonArray([.. items]);
        return list.Count == 0 ? null : list.ToJsonString();
    }

    private static JsonObject Picture(JsonElement media) => new()
    {
        ["key"] = media.GetProperty("id").GetString(),
        ["mediaKey"] = media.GetProperty("id").GetString(),
    };

    private static JsonObject Link(JsonElement link)
    {
        var stored = new JsonObject
        {
            ["name"] = link.GetProperty("title").GetString(),
            ["target"] = link.GetProperty("target").GetString(),
            ["queryString"] = link.GetProperty("queryString").GetString(),
        };
        if (link.GetProperty("destinationId").GetString() is { } document)
        {
            stored["type"] = "document";
            stored["unique"] = document;
            stored["udi"] = $"umb://document/{Guid.Parse(document):N}";
        }
        else
        {
            stored["type"] = "external";
            stored["url"] = link.GetProperty("url").GetString();
        }

        return stored;
    }

    private static string Blocks(IReadOnlyList<JsonElement> contents) => new JsonObject
    {
        ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray([.. contents.Select(Reference)]) },
        ["contentData"] = new JsonArray([.. contents.Select(Block)]),
        ["settingsData"] = new JsonArray(),
        ["expose"] = new JsonArray([.. contents.Select(Reference)]),
    }.ToJsonString();

    private static JsonObject Reference(JsonElement block) => new() { ["contentKey"] = block.GetProperty("id").GetString() };

    private static JsonObject Block(JsonElement block) => new()
    {
        ["key"] = block.GetProperty("id").GetString(),
        ["contentTypeKey"] = DemoKeys.Specification.ToString(),
        ["values"] = new JsonArray([.. block.GetProperty("properties").EnumerateObject().Select(property => new JsonObject
        {
            ["alias"] = property.Name,
            ["value"] = property.Value.GetString(),
        })]),
    };
}
