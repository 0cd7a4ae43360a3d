using System.Globalization;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>Numbers as verdicts and warnings write them.</summary>
internal static class Figures
{
    /// <summary>A whole number with thousands apart.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A p-value.</summary>
    public static string P(double value) => value.ToString(value < 0.001 ? "0.0E+0" : "0.####", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double share) => $"{Rounded(share * 100)} %";

    /// <summary>A metric's mean: a percentage for rates.</summary>
    public static string Mean(in Outcome outcome) => outcome.Conversions is null ? Rounded(outcome.Mean) : Percent(outcome.Mean);

    /// <summary>A difference of means: percentage points for rates.</summary>
    public static string Difference(MetricTotals metric, double difference) =>
        metric.Outcomes[0].Conversions is null ? Rounded(difference) : $"{Rounded(difference * 100)} percentage points";

    /// <summary>An interval of differences.</summary>
    public static string Interval(MetricTotals metric, double low, double high) =>
        $"{Rounded(metric.Outcomes[0].Conversions is null ? low : low * 100)} to {Difference(metric, high)}";

    private static string Rounded(double value) =>
        value.ToString(Math.Abs(value) is >= 1 and < 1e15 ? "0.##" : "G3", CultureInfo.InvariantCulture);
}
