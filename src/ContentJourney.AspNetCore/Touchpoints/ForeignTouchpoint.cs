using System.Text.Json;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>A touchpoint that another system described, turned into the contract's own form but not yet validated.</summary>
/// <param name="Json">The touchpoint in the contract's form.</param>
/// <param name="SentAt">The sender's instant when it sent it; null: it went with the request.</param>
/// <param name="IsCorrected">Whether the other system has taken out the sender's clock error.</param>
/// <param name="UserId">The site's own id of the customer, or null.</param>
/// <param name="AnonymousId">The other system's id of the anonymous visitor, or null.</param>
internal sealed record ForeignTouchpoint(JsonDocument Json, DateTimeOffset? SentAt, bool IsCorrected, string? UserId, string? AnonymousId) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
