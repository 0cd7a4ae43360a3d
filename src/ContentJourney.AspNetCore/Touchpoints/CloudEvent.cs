using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>
/// Turns a CloudEvents 1.0 event (JSON format) into a touchpoint: <c>id</c> is the id, the last part of <c>type</c> in kebab case
/// the type, <c>time</c> the instant, <c>subject</c> the customer, and <c>data</c> holds the touchpoint's other members.
/// </summary>
internal static class CloudEvent
{
    /// <summary>The media types of one event and of a batch.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = ["application/cloudevents+json", "application/cloudevents-batch+json"];

    private static readonly string[] Data = ["channel", "contentId", "value", "sentiment", "properties"];

    /// <summary>Whether a body is declared as events.</summary>
    public static bool Is(HttpRequest request) => MediaTypes.Any(mediaType => BodyMediaType.Is(request, mediaType));

    /// <summary>Turns the event into a touchpoint; null, with errors, for what is none.</summary>
    public static ForeignTouchpoint? Map(JsonNode node)
    {
        if (!node.IsObject())
        {
            return null;
        }

        if (node.Require("specversion", out var member))
        {
            member.OneOf(["1.0"], "version of CloudEvents");
        }

        if (node.Require("source", out member))
        {
            member.Text(1, 2048);
        }

        node.Require("id", out _);
        var type = node.Require("type", out member) ? member.Text(1, Limits.UserId) : null;
        var subject = node.TryMember("subject", out member) ? member.Text(1, Limits.UserId) : null;
        var hasData = node.TryMember("data", out var data) && data.IsObject(Data);
        return node.Errors.IsEmpty ? new ForeignTouchpoint(Write(node, type!, hasData ? data : null), null, false, subject, null) : null;
    }

    private static JsonDocument Write(JsonNode node, string type, JsonNode? data) => ForeignJson.Make(writer =>
    {
        writer.WriteString("type", KebabCase.From(type[(type.LastIndexOf('.') + 1)..]));
        ForeignJson.Copy(writer, node, "id", "id");
        ForeignJson.Copy(writer, node, "time", "occurredAt");
        if (data is null)
        {
            return;
        }

        foreach (var name in Data)
        {
            ForeignJson.Copy(writer, data.Value, name, name);
        }
    });
}
