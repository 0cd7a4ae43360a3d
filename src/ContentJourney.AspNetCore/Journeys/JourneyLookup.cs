using ContentJourney.AspNetCore.Management;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Finds the journey that a path names.</summary>
internal static class JourneyLookup
{
    public static Outcome<ActiveJourney> Find(this JourneySet journeys, string alias) =>
        journeys.Journeys.TryGetValue(alias, out var journey) ? journey : Missing(alias);

    public static Refusal Missing(string alias) => new(RefusalKind.NotFound, $"There is no journey '{alias}'.");
}
