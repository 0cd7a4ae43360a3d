using System.Text;
using System.Text.Json;
using ContentJourney.AspNetCore.Content;
using ContentJourney.Edge.Content;
using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Tests.Delivery;

public sealed class ItemRendererTests
{
    private const string Post = "00000000-0000-4000-8000-000000000001";
    private const string Author = "00000000-0000-4000-8000-000000000002";

    private static readonly string s_route = $$$"""{"path":"/","queryString":null,"startItem":{"id":"{{{Post}}}","path":"post"}}""";
    private static readonly string s_author = $$$"""{"contentType":"author","name":"Go","createDate":"2026-01-01","updateDate":"2026-01-01","route":{{{s_route}}},"id":"{{{Author}}}","properties":""";
    private static readonly string s_picture = """[{"mediaType":"Image","id":"00000000-0000-4000-8000-000000000003","properties":{"alt":"A fish","width":1}}]""";
    private static readonly string s_block = """{"items":[{"content":{"contentType":"quote","id":"00000000-0000-4000-8000-000000000004","properties":{"text":"Hi","by":"Me"}},"settings":null}]}""";

    [Theory]
    [InlineData("$all", "", """{"title":"T","author":{},"picture":{"alt","width"},"blocks":{"text","by"}}""")]
    [InlineData("", "", "{}")]
    [InlineData("properties[title]", "", """{"title":"T"}""")]
    [InlineData("properties[title,author]", "properties[author]", """{"title":"T","author":{"friend":{},"bio"}}""")]
    [InlineData("properties[author[properties[bio]]]", "properties[author]", """{"author":{"bio"}}""")]
    [InlineData("properties[author]", "properties[$all[properties[friend]]]", """{"author":{"friend":{"friend":{},"bio"},"bio"}}""")]
    [InlineData("properties[blocks[properties[by]],picture[properties[alt]]]", "", """{"picture":{"alt"},"blocks":{"by"}}""")]
    [InlineData("properties[$all[properties[text]]]", "", """{"title":"T","author":{},"picture":{},"blocks":{"text"}}""")]
    public void Render_FieldsAndExpand_SelectsAndExpandsProperties(string fields, string expand, string expected)
    {
        var tree = Tree();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            new ItemRenderer(tree, new ItemSelection(PropertySelection.Parse(fields)!, PropertySelection.Parse(expand)!)).Write(writer, tree.Find(Guid.Parse(Post))!.Item);
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("post", json.RootElement.GetProperty("contentType").GetString());
        Assert.Equal(expected, Sketch(json.RootElement.GetProperty("properties")));
    }

    [Fact]
    public void Render_MoreExpansionsThanAllowed_IsOverLimit()
    {
        var tree = Tree();
        var renderer = new ItemRenderer(tree, new ItemSelection(PropertySelection.All, PropertySelection.Parse("properties[author]")!));
        using var writer = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { SkipValidation = true });
        for (var item = 0; item < 5_000; item++)
        {
            renderer.Write(writer, tree.Find(Guid.Parse(Post))!.Item);
        }

        Assert.False(renderer.IsOverLimit);
        renderer.Write(writer, tree.Find(Guid.Parse(Post))!.Item);
        Assert.True(renderer.IsOverLimit);
    }

    // The author's friend is the author: an expansion must end where the request says, not where the content does.
    private static DeliveryTree Tree()
    {
        var post = $$$"""{"contentType":"post","name":"P","createDate":"2026-01-01","updateDate":"2026-01-01","route":{{{s_route}}},"id":"{{{Post}}}","properties":{"title":"T","author":{{{s_author}}}{}},"picture":{{{s_picture}}},"blocks":{{{s_block}}} } }""";
        var author = $$$"""{{{s_author}}}{"friend":{{{s_author}}}{}},"bio":"B"}}""";
        var snapshot = new SnapshotReader("journeyTags").Read(Encoding.UTF8.GetBytes($$$"""{"items":[{{{post}}},{{{author}}}]}"""), new ErrorList());
        return snapshot!.Delivery.In(null);
    }

    // Properties by name; of what has properties itself, those.
    private static string Sketch(JsonElement properties) =>
        $"{{{string.Join(',', properties.EnumerateObject().Select(property => Sketch(property.Name, property.Value)))}}}";

    private static string Sketch(string name, JsonElement value) => Nested(value) is { } nested
        ? $"\"{name}\":{Sketch(nested)}"
        : name == "title" ? $"\"{name}\":{value.GetRawText()}" : $"\"{name}\"";

    private static JsonElement? Nested(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("properties", out var properties) => properties,
        JsonValueKind.Object when value.TryGetProperty("items", out var items) => items[0].GetProperty("content").GetProperty("properties"),
        JsonValueKind.Array => value[0].GetProperty("properties"),
        _ => null,
    };
}
