using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>The literal sum over every entry and each touchpoint it matches, in time order.</summary>
internal static class NaiveScore
{
    public static double Value(JsonElement score, NaiveVisitor visitor)
    {
        double? halfLife = score.TryGetProperty("halfLife", out var text) ? NaiveTime.Duration(text.GetString()!) : null;
        var sum = 0.0;
        foreach (var entry in score.GetProperty("points").EnumerateArray())
        {
            if (entry.TryGetProperty("match", out var match))
                foreach (var (touchpoint, points) in Given(entry, NaiveMatch.Pick(match, visitor.Touchpoints)))
                    sum += points * (halfLife is { } life ? Math.Pow(2, -((visitor.Now - touchpoint.At) / life)) : 1);
            else if (NaiveTrait.Holds(entry, visitor))
                sum += entry.GetProperty("points").GetDouble();
        }

        return sum;
    }

    // Earliest first within each UTC day, until the day's cap is used up.
    private static IEnumerable<(NaiveTouchpoint Touchpoint, double Points)> Given(JsonElement entry, List<NaiveTouchpoint> matches)
    {
        var points = entry.GetProperty("points").GetDouble();
        var cap = points > 0 && entry.TryGetProperty("capPerDay", out var perDay) ? perDay.GetDouble() : double.PositiveInfinity;
        foreach (var day in matches.GroupBy(touchpoint => NaiveTime.UtcDay(touchpoint.At)))
        {
            var left = cap;
            foreach (var touchpoint in day.OrderBy(touchpoint => touchpoint.At))
            {
                var given = Math.Min(points, left);
                left -= given;
                yield return (touchpoint, given);
            }
        }
    }
}
