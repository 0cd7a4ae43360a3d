namespace ContentJourney.Benchmarks.Load;

/// <summary>How page views spread over a day: nights are quiet, evenings are busy, and now and then a campaign brings a burst.</summary>
internal static class DayCurve
{
    /// <summary>How many times the rate a burst has.</summary>
    public const double Burst = 5;

    private const double SecondsOfDay = 86_400;

    // The part of the day's views in each hour, in thousandths.
    private static readonly double[] Hours = [12, 8, 5, 4, 5, 9, 18, 30, 42, 50, 54, 56, 58, 54, 50, 50, 52, 56, 64, 76, 86, 82, 52, 27];

    // Where in the day bursts are, and how long one lasts as a part of the day: about twelve minutes.
    private static readonly double[] Bursts = [0.42, 0.79, 0.86];
    private const double BurstLength = 1.0 / 120;

    /// <summary>Views a second at a place in the day (0 to 1) of a site with so many views a day; bursts come on top.</summary>
    public static double RateAt(double place, double viewsADay)
    {
        var hour = place * Hours.Length;
        var (before, after) = (Hours[(int)hour % Hours.Length], Hours[((int)hour + 1) % Hours.Length]);
        var share = (before + ((after - before) * (hour - Math.Floor(hour)))) / Hours.Sum();
        return share * Hours.Length * viewsADay / SecondsOfDay * (IsBurst(place) ? Burst : 1);
    }

    private static bool IsBurst(double place) => Array.Exists(Bursts, start => place >= start && place < start + BurstLength);
}
