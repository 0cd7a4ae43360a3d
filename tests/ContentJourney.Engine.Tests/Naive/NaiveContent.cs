using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Matching content to a decision, read again from the rules: every item is looked at, then all are sorted.</summary>
internal static class NaiveContent
{
    private static readonly string[] Kinds = ["stage+persona", "stage", "persona", "default"];

    /// <summary>Matches.</summary>
    /// <param name="site">Journey, cultures and time zone, as a file of conformance cases begins.</param>
    /// <param name="content">The items, as in a conformance case.</param>
    /// <param name="query">The query, as in a conformance case.</param>
    /// <returns><c>matched</c> and <c>items</c>.</returns>
    public static JsonObject Match(JsonElement site, JsonElement content, JsonElement query)
    {
        var moments = new NaiveMoment(site, query);
        var fitting = content.EnumerateArray()
            .Where(item => IsEligible(item, site, query) && moments.Allows(item))
            .OrderBy(item => Kind(item))
            .ThenByDescending(item => Tags(item) is { } tags ? tags.GetProperty("priority").GetInt32() : 0)
            .ThenBy(item => moments.Shows(item).Count)
            .ThenByDescending(item => NaiveTime.Instant(item.GetProperty("updateDate").GetString()!))
            .ThenBy(item => item.GetProperty("id").GetString(), StringComparer.Ordinal)
            .Take(query.GetProperty("take").GetInt32())
            .ToList();
        return new JsonObject
        {
            ["matched"] = fitting.Count == 0 ? "none" : Kinds[Kind(fitting[0])],
            ["items"] = new JsonArray([.. fitting.Select(item => JsonValue.Create(item.GetProperty("id").GetString()))]),
        };
    }

    public static JsonElement? Tags(JsonElement item) =>
        item.GetProperty("tags") is { ValueKind: JsonValueKind.Object } tags ? tags : null;

    private static bool IsEligible(JsonElement item, JsonElement site, JsonElement query)
    {
        if (item.TryGetProperty("culture", out var culture) && culture.GetString() != query.GetProperty("culture").GetString()) return false;
        if (Tags(item) is not { } tags) return true;
        return tags.GetProperty("journey").GetString() == site.GetProperty("journey").GetProperty("alias").GetString()
            && IsAnyOrHas(tags, "slots", query.GetProperty("slot").GetString())
            && IsAnyOrHas(tags, "stages", query.GetProperty("stage").GetString())
            && IsAnyOrHas(tags, "personas", query.GetProperty("persona").GetString());
    }

    private static bool IsAnyOrHas(JsonElement tags, string list, string? alias) =>
        tags.GetProperty(list).GetArrayLength() == 0 || tags.GetProperty(list).EnumerateArray().Any(item => item.GetString() == alias);

    private static int Kind(JsonElement item)
    {
        var hasStage = Tags(item)?.GetProperty("stages").GetArrayLength() > 0;
        var hasPersona = Tags(item)?.GetProperty("personas").GetArrayLength() > 0;
        return (hasStage, hasPersona) switch { (true, true) => 0, (true, false) => 1, (false, true) => 2, _ => 3 };
    }
}
