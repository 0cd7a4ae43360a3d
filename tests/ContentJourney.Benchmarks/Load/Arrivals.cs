namespace ContentJourney.Benchmarks.Load;

/// <summary>When page views come: at random, as visitors do who do not know of each other, at the rate of the day curve.</summary>
internal static class Arrivals
{
    /// <summary>The instants in seconds from the begin, in order.</summary>
    /// <param name="viewsADay">Views a day, which give the rates.</param>
    /// <param name="seconds">In how many seconds the day's curve passes; the rates stay those of a real day.</param>
    public static List<double> Of(double viewsADay, double seconds)
    {
        var random = new Random(1);
        var instants = new List<double>();
        for (var at = 0.0; ;)
        {
            at += -Math.Log(1 - random.NextDouble()) / DayCurve.RateAt(at / seconds, viewsADay);
            if (at >= seconds)
            {
                return instants;
            }

            instants.Add(at);
        }
    }
}
