using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>A valid touchpoint together with the customer it names, if it does.</summary>
/// <param name="Touchpoint">The touchpoint.</param>
/// <param name="UserId">The site's own id of the customer, or null.</param>
/// <param name="AnonymousId">Another system's id of an anonymous visitor, or null.</param>
internal readonly record struct SentTouchpoint(Touchpoint Touchpoint, string? UserId, string? AnonymousId);
