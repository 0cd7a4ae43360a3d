using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Replay;

/// <summary>Reads one session; members that are not needed are passed over.</summary>
internal static class SessionReader
{
    // Leaves room for the position in a touchpoint's id of at most 64 characters.
    private const int MaxId = 48;

    /// <summary>Reads the session; null when anything is wrong, with every error in the node's list.</summary>
    public static Session? Read(JsonNode node)
    {
        if (!node.IsObject() || !node.Require("session", out var id) || !node.Require("events", out var list))
        {
            return null;
        }

        var session = ReadId(id);
        var events = list.Items(1).Select(ReadEvent).OfType<SessionEvent>().ToList();
        return node.Errors.IsEmpty ? new Session(session!, events) : null;
    }

    private static SessionEvent? ReadEvent(JsonNode node)
    {
        if (!node.IsObject() || !node.Require("aid", out var aid) || !node.Require("ts", out var ts) || !node.Require("type", out var type))
        {
            return null;
        }

        var contentId = ReadId(aid);
        var instant = ReadInstant(ts);
        var kind = type.Text(1, 64);
        return contentId is null || instant is null || kind is null ? null : new SessionEvent(contentId, instant.Value, kind);
    }

    private static string? ReadId(JsonNode node) =>
        node.Element.ValueKind == JsonValueKind.Number && node.Element.TryGetInt64(out _) ? node.Element.GetRawText() : node.Text(1, MaxId);

    private static DateTimeOffset? ReadInstant(JsonNode node)
    {
        var limit = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        return node.Number(0, limit) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
    }
}
