using System.Security.Cryptography;

namespace ContentJourney.Edge.Content.Following;

/// <summary>How long to wait before the CMS is asked again; never to the tick, so that many nodes do not ask at once.</summary>
internal static class Backoff
{
    private const int Parts = 1_000;
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait after failures, before jitter.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Half to all of a wait that starts with 2 s and doubles with each failure up to <see cref="Longest"/>.</summary>
    /// <param name="failures">Failures in a row, from 1.</param>
    public static TimeSpan After(int failures)
    {
        var doubled = s_first * Math.Pow(2, Math.Min(failures - 1, 30));
        var whole = doubled < Longest ? doubled : Longest;
        return whole * (0.5 + (Fraction() / 2));
    }

    /// <summary>The interval, up to a tenth shorter.</summary>
    public static TimeSpan Regular(TimeSpan interval) => interval * (1 - (Fraction() / 10));

    private static double Fraction() => RandomNumberGenerator.GetInt32(Parts + 1) / (double)Parts;
}
