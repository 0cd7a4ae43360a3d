using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>What <c>POST /touchpoints</c> brings, in any of its forms.</summary>
/// <param name="Visitor">The visitor's token in the body, or null.</param>
/// <param name="ForCustomers">Whether it is the form for many known customers, which only a server may send.</param>
/// <param name="Items">The touchpoints.</param>
internal sealed record TouchpointsRequest(string? Visitor, bool ForCustomers, TouchpointItems Items)
{
    /// <summary>Reads the body; what spoils the whole of it is added to the node's list.</summary>
    /// <param name="root">The body.</param>
    /// <param name="journeys">The journeys whose touchpoint types are known.</param>
    /// <param name="content">The published content.</param>
    /// <param name="now">The server's instant.</param>
    /// <param name="isCloudEvents">Whether the body was declared to be CloudEvents.</param>
    /// <param name="byServer">Whether the server key allows to send touchpoints.</param>
    public static TouchpointsRequest Read(JsonNode root, JourneySet journeys, ContentIndex content, DateTimeOffset now, bool isCloudEvents, bool byServer)
    {
        var most = byServer ? Limits.ServerTouchpoints : Limits.Touchpoints;
        if (isCloudEvents)
        {
            var events = root.Element.ValueKind == JsonValueKind.Array ? root.Items(1, most) : [root];
            return Foreign(events, null, CloudEvent.Map);
        }

        if (SegmentEvent.Is(root))
        {
            return Foreign([root], null, SegmentEvent.Map);
        }

        if (root.Element.ValueKind == JsonValueKind.Object && root.TryMember("batch", out var batch))
        {
            root.IsObject("visitor", "batch", "sentAt", "context", "integrations", "writeKey");
            return Foreign(batch.Items(1, most), root, SegmentEvent.Map);
        }

        if (root.Element.ValueKind == JsonValueKind.Object && root.TryMember("visitors", out var visitors))
        {
            root.IsObject("sentAt", "visitors");
            return new TouchpointsRequest(null, true, CustomerItems.Read(visitors, ItemsFor(root)));
        }

        var own = root.IsObject("visitor", "sentAt", "touchpoints") && root.Require("touchpoints", out var touchpoints)
            ? touchpoints.Items(1, Limits.Touchpoints)
            : [];
        var items = ItemsFor(root);
        foreach (var item in own)
        {
            items.ReadOwnOrSegment(item);
        }

        return new TouchpointsRequest(TokenIn(root), false, items);

        TouchpointsRequest Foreign(IReadOnlyList<JsonNode> events, JsonNode? envelope, Func<JsonNode, ForeignTouchpoint?> map)
        {
            var foreign = ItemsFor(envelope);
            foreach (var item in events)
            {
                foreign.ReadForeign(item, map);
            }

            return new TouchpointsRequest(envelope is { } node ? TokenIn(node) : null, false, foreign);
        }

        TouchpointItems ItemsFor(JsonNode? envelope) =>
            TouchpointItems.For(journeys, content, now, envelope is { } node ? SentAt.Read(node) : null);
    }

    private static string? TokenIn(JsonNode root) =>
        root.Element.ValueKind == JsonValueKind.Object && root.TryMember("visitor", out var member) ? member.Text(1) : null;
}
