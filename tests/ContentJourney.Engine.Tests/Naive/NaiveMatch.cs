using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Whether a match picks a touchpoint: all given members must hold.</summary>
internal static class NaiveMatch
{
    public static bool Picks(JsonElement match, NaiveTouchpoint touchpoint)
    {
        if (touchpoint.Type == "content-shown" && !(match.TryGetProperty("types", out var named) && Names(named, touchpoint.Type)))
            return false;

        foreach (var member in match.EnumerateObject())
        {
            var holds = member.Name switch
            {
                "types" => Names(member.Value, touchpoint.Type),
                "channels" => Names(member.Value, touchpoint.Channel),
                "contents" => Names(member.Value, touchpoint.ContentId),
                "contentStages" => touchpoint.ContentStages.Any(stage => Names(member.Value, stage)),
                "contentPersonas" => touchpoint.ContentPersonas.Any(persona => Names(member.Value, persona)),
                "properties" => member.Value.EnumerateObject().All(wanted =>
                    touchpoint.Properties.TryGetValue(wanted.Name, out var found) && NaiveScalar.Same(wanted.Value, found)),
                "valueAtLeast" => touchpoint.Value is { } value && value >= member.Value.GetDouble(),
                _ => throw new FormatException($"A match has no member '{member.Name}'."),
            };
            if (!holds) return false;
        }

        return true;
    }

    public static List<NaiveTouchpoint> Pick(JsonElement match, IEnumerable<NaiveTouchpoint> touchpoints) =>
        [.. touchpoints.Where(touchpoint => Picks(match, touchpoint))];

    private static bool Names(JsonElement list, string? alias) =>
        alias is not null && list.EnumerateArray().Any(item => item.GetString() == alias);
}
