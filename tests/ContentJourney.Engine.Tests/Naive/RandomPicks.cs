using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Choices of a seeded generator.</summary>
internal static class RandomPicks
{
    public static bool Chance(this Random random, double share) => random.NextDouble() < share;

    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>One to three different ones.</summary>
    public static JsonArray Some(this Random random, string[] from) =>
        [.. from.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(item => JsonValue.Create(item))];

    public static string Duration(this Random random) => random.Pick(Durations);

    private static readonly string[] Durations = ["1s", "90s", "30m", "1h", "12h", "1d", "3d", "7d", "2w", "30d", "365d"];
}
