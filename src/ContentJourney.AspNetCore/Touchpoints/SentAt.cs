using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>The client's instant when it sent a request: tells how far its clock is off.</summary>
internal static class SentAt
{
    /// <summary>The member <c>sentAt</c> of an object, or null; an error is added to the node's list.</summary>
    public static DateTimeOffset? Read(JsonNode node) =>
        node.Element.ValueKind == JsonValueKind.Object && node.TryMember("sentAt", out var member) ? RequestInstant.Read(member) : null;
}
