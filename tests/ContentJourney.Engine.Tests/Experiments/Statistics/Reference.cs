using System.Text.Json;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Tests.Architecture;

namespace ContentJourney.Engine.Tests.Experiments.Statistics;

/// <summary>What <c>reference.py</c> computed with Python's exact fractions and mpmath, and how to compare with it.</summary>
internal static class Reference
{
    private static readonly JsonElement Tables =
        JsonDocument.Parse(Repository.Read("tests/ContentJourney.Engine.Tests/Experiments/Statistics/reference.json")).RootElement;

    public static TheoryData<string> Cases(string table) => [.. Tables.GetProperty(table).EnumerateArray().Select(row => row.GetRawText())];

    public static JsonElement Row(string json) => JsonDocument.Parse(json).RootElement;

    public static double Number(this JsonElement row, string name) => row.GetProperty(name).GetDouble();

    public static double[] Numbers(this JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    /// <summary>Visitors and conversions.</summary>
    public static Outcome Conversions(this JsonElement row, string name) =>
        row.Numbers(name) is [var visitors, var conversions] ? Outcome.OfConversions((long)visitors, (long)conversions) : throw new FormatException(name);

    /// <summary>Visitors, mean and variance.</summary>
    public static Outcome Means(this JsonElement row, string name) =>
        row.Numbers(name) is [var visitors, var mean, var variance] ? Outcome.OfMean((long)visitors, mean, variance) : throw new FormatException(name);

    /// <summary>Equal but for a relative error, also where the values are as small as 1e-300.</summary>
    public static void Close(double expected, double actual, double relative = 1e-12) => Assert.True(
        Math.Abs(actual - expected) <= relative * Math.Abs(expected),
        FormattableString.Invariant($"expected {expected:R}, was {actual:R}, relative error {Math.Abs(actual / expected - 1):E1}"));
}
