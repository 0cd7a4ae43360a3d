using System.Runtime.InteropServices;
using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content.Following;

/// <summary>One item of the CMS in one culture.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Json">The item as the CMS rendered it.</param>
/// <param name="Place">What other items may show of it: content type, name, route and cultures.</param>
/// <param name="Cultures">The cultures it is published in; none when it does not vary.</param>
/// <param name="UpdateDate">When it was changed, as the CMS writes it.</param>
internal sealed record CmsItem(Guid Id, ReadOnlyMemory<byte> Json, string Place, IReadOnlyList<string> Cultures, string UpdateDate)
{
    private static readonly string[] s_place = ["contentType", "name", "route", "cultures"];

    /// <summary>Reads what following needs; null and an error when there is no id. What else is wrong the snapshot finds.</summary>
    public static CmsItem? Read(JsonNode node)
    {
        if (!node.IsObject() || !node.Require("id", out var idNode) || idNode.Text(1, 64) is not { } text)
        {
            return null;
        }

        if (!Guid.TryParse(text, out var id))
        {
            idNode.Fail($"'{text}' is not a GUID");
            return null;
        }

        var cultures = node.Element.TryGetProperty("cultures", out var all) && all.ValueKind == JsonValueKind.Object
            ? all.EnumerateObject().Select(culture => culture.Name).ToArray()
            : [];
        var place = string.Join('\n', s_place.Select(name => RawText(node.Element, name)));
        return new CmsItem(id, JsonMarshal.GetRawUtf8Value(node.Element).ToArray(), place, cultures, RawText(node.Element, "updateDate"));
    }

    private static string RawText(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member.GetRawText() : "";
}
