using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Tells the forms of <c>POST /touchpoints</c> apart and reads them; what spoils the whole is added to the body's list.</summary>
/// <param name="journeys">The journeys whose touchpoint types are known.</param>
/// <param name="content">The published content.</param>
/// <param name="now">The server's instant.</param>
/// <param name="byServer">Whether a server key allows to send touchpoints of many.</param>
internal sealed class TouchpointsReader(JourneySet journeys, ContentIndex content, DateTimeOffset now, bool byServer)
{
    private readonly int _mostForeign = byServer ? Limits.ServerTouchpoints : Limits.Touchpoints;

    /// <summary>Reads a CloudEvents event or a batch of them.</summary>
    public TouchpointsRequest ReadCloudEvents(JsonNode root)
    {
        var isBatch = root.Element.ValueKind == JsonValueKind.Array;
        return new TouchpointsRequest(null, false, ReadForeign(isBatch ? root.Items(1, _mostForeign) : [root], null, CloudEvent.Map));
    }

    /// <summary>Reads the contract's own forms and Segment calls.</summary>
    public TouchpointsRequest ReadJson(JsonNode root)
    {
        if (root.Element.ValueKind != JsonValueKind.Object)
        {
            return ReadOwn(root);
        }

        if (SegmentEvent.Is(root))
        {
            return new TouchpointsRequest(null, false, ReadForeign([root], null, SegmentEvent.Map));
        }

        if (root.TryMember("batch", out var batch))
        {
            root.IsObject("visitor", "batch", "sentAt", "context", "integrations", "writeKey");
            return new TouchpointsRequest(TokenIn(root), false, ReadForeign(batch.Items(1, _mostForeign), SentAtOf(root), SegmentEvent.Map));
        }

        return root.TryMember("visitors", out var visitors) ? ReadCustomers(root, visitors) : ReadOwn(root);
    }

    private TouchpointsRequest ReadOwn(JsonNode root)
    {
        if (!root.IsObject("visitor", "sentAt", "touchpoints") || !root.Require("touchpoints", out var touchpoints))
        {
            return new TouchpointsRequest(null, false, ItemsAt(null));
        }

        var items = ItemsAt(SentAtOf(root));
        foreach (var item in touchpoints.Items(1, Limits.Touchpoints))
        {
            items.ReadOwnOrSegment(item);
        }

        return new TouchpointsRequest(TokenIn(root), false, items);
    }

    private TouchpointsRequest ReadCustomers(JsonNode root, JsonNode visitors)
    {
        root.IsObject("sentAt", "visitors");
        var items = ItemsAt(SentAtOf(root));
        CustomerItems.Read(visitors, items);
        return new TouchpointsRequest(null, true, items);
    }

    private TouchpointItems ReadForeign(IReadOnlyList<JsonNode> events, DateTimeOffset? sentAt, Func<JsonNode, ForeignTouchpoint?> map)
    {
        var items = ItemsAt(sentAt);
        foreach (var item in events)
        {
            items.ReadForeign(item, map);
        }

        return items;
    }

    private TouchpointItems ItemsAt(DateTimeOffset? sentAt) => TouchpointItems.For(journeys, content, now, sentAt);

    private static DateTimeOffset? SentAtOf(JsonNode root) => root.Optional("sentAt", RequestInstant.Read);

    private static string? TokenIn(JsonNode root) => root.Optional("visitor", node => node.Text(1, 1024));
}
