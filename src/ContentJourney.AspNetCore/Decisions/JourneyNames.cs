using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>Finds what a request names; a name nobody knows is an error, never the default.</summary>
internal static class JourneyNames
{
    /// <summary>The journey, or null and an error at <paramref name="place"/>.</summary>
    public static ActiveJourney? Find(JourneySet journeys, string alias, string place, ErrorList errors)
    {
        if (journeys.Journeys.TryGetValue(alias, out var journey))
        {
            return journey;
        }

        errors.Add(place, Unknown(alias, "journey", journeys.Journeys.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    /// <summary>Says that a name is not known, and which are.</summary>
    public static string Unknown(string name, string what, IEnumerable<string> allowed)
    {
        var list = string.Join(", ", allowed);
        return $"'{name}' is not a known {what}; allowed: {(list.Length == 0 ? "none" : list)}";
    }
}
