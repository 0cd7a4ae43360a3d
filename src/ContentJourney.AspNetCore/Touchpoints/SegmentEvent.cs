using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>
/// Turns a <c>track</c> call of the Segment HTTP tracking API into a touchpoint: <c>messageId</c> is the id, <c>event</c> in
/// kebab case the type, <c>timestamp</c> the instant, <c>properties.revenue</c> (else <c>properties.value</c>) the value, scalar
/// properties the properties. What describes the sender's device is left out.
/// </summary>
internal static class SegmentEvent
{
    private const string Track = "track";

    private static readonly string[] Members =
    [
        "type", "event", "messageId", "timestamp", "originalTimestamp", "sentAt", "receivedAt", "userId", "anonymousId",
        "properties", "context", "integrations", "channel", "version", "writeKey",
    ];

    /// <summary>Whether the value can only be such a call.</summary>
    public static bool Is(JsonNode node) => node.Element.ValueKind == JsonValueKind.Object && node.TryMember("event", out _);

    /// <summary>Turns the call into a touchpoint; null, with errors, for what is none.</summary>
    public static ForeignTouchpoint? Map(JsonNode node)
    {
        if (!node.IsObject(Members))
        {
            return null;
        }

        if (node.TryMember("type", out var kind))
        {
            kind.OneOf([Track], "call");
        }

        var name = node.Require("event", out var member) ? member.Text(1, Limits.UserId) : null;
        var userId = node.TryMember("userId", out member) ? member.Text(1, Limits.UserId) : null;
        var anonymousId = node.TryMember("anonymousId", out member) ? member.Text(1, Limits.UserId) : null;
        var sentAt = node.Optional("sentAt", RequestInstant.Read);

        // The call has passed Segment, which has taken out the client's clock error.
        var isCorrected = node.TryMember("originalTimestamp", out _);
        var hasProperties = node.TryMember("properties", out var properties) && properties.IsObject();
        return node.Errors.IsEmpty ? new ForeignTouchpoint(Write(node, name!, hasProperties ? properties : null), sentAt, isCorrected, userId, anonymousId) : null;
    }

    private static JsonDocument Write(JsonNode node, string name, JsonNode? properties) => ForeignJson.Make(writer =>
    {
        writer.WriteString("type", KebabCase.From(name));
        ForeignJson.Copy(writer, node, "messageId", "id");
        ForeignJson.Copy(writer, node, "timestamp", "occurredAt");
        if (properties is null)
        {
            return;
        }

        ForeignJson.Copy(writer, properties.Value, properties.Value.TryMember("revenue", out _) ? "revenue" : "value", "value", JsonValueKind.Number);
        writer.WriteStartObject("properties");
        foreach (var (property, value) in properties.Value.Members())
        {
            if (value.Element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                ForeignJson.Copy(writer, properties.Value, property, property);
            }
        }

        writer.WriteEndObject();
    });
}
