using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Reads a history: what lies after now is left out, a repeated id counts once, in time order.</summary>
internal static class NaiveHistory
{
    public static List<NaiveTouchpoint> Read(JsonElement history, JsonElement journey, long now)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var touchpoints = new List<NaiveTouchpoint>();
        foreach (var json in history.EnumerateArray())
        {
            var isRepeated = json.TryGetProperty("id", out var id) && !ids.Add(id.GetString()!);
            var touchpoint = ReadOne(json, journey);
            if (!isRepeated && touchpoint.At <= now) touchpoints.Add(touchpoint);
        }

        return [.. touchpoints.OrderBy(touchpoint => touchpoint.At)];
    }

    private static NaiveTouchpoint ReadOne(JsonElement json, JsonElement journey)
    {
        var type = json.GetProperty("type").GetString()!;
        return new NaiveTouchpoint(
            NaiveTime.Instant(json.GetProperty("occurredAt").GetString()!),
            type,
            Text(json, "channel") ?? ChannelOfType(journey, type),
            Text(json, "contentId"),
            json.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null,
            Texts(json, "contentStages"),
            Texts(json, "contentPersonas"),
            json.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)
                : []);
    }

    private static string? ChannelOfType(JsonElement journey, string type)
    {
        foreach (var candidate in journey.GetProperty("touchpointTypes").EnumerateArray())
            if (candidate.GetProperty("alias").GetString() == type) return Text(candidate, "channel");
        return null;
    }

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static string[] Texts(JsonElement json, string member) =>
        json.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
