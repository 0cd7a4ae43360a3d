using ContentJourney.Engine.Tests.Architecture;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Results;

/// <summary>The real test of 90,189 players in <c>../shared/data</c>.</summary>
internal static class CookieCats
{
    public sealed record Group(string Alias, int Players, int DayOne, int DaySeven);

    public static Group[] Read() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "../shared/data/cookie-cats.csv")).Skip(1).Select(line => line.Split(','))
            .GroupBy(columns => columns[1], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Group(group.Key, group.Count(), group.Count(columns => IsTrue(columns[3])), group.Count(columns => IsTrue(columns[4])))),
    ];

    private static bool IsTrue(string column) => column.Equals("TRUE", StringComparison.OrdinalIgnoreCase);
}
