using ContentJourney.Engine.Journeys;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>
/// A journey that a host puts into the store at its first start, registered as a singleton service. What is there is
/// never overwritten, and a seeded journey that people delete stays away.
/// </summary>
/// <param name="Journey">The journey.</param>
/// <param name="RuleSet">Its live rule set as the JSON of <c>rules.md</c>; null: none.</param>
public sealed record JourneySeed(Journey Journey, string? RuleSet);
