namespace ContentJourney.Edge.Tests.Touchpoints;

/// <summary>A touchpoint as a shop's server sends it.</summary>
internal sealed record SentTouchpoint(string Id, string Type, DateTimeOffset OccurredAt);
