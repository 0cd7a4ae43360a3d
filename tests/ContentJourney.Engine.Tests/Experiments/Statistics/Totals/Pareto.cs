namespace ContentJourney.Engine.Tests.Experiments.Statistics.Totals;

/// <summary>The heavy-tailed values of <c>reference.py</c>, from the same linear congruential generator.</summary>
internal static class Pareto
{
    public static double[] Values(ulong seed, int count, double shape)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            seed = unchecked((seed * 6364136223846793005) + 1442695040888963407);
            values[i] = Math.Round(10 * Math.Pow(((seed >> 11) + 1) / (double)(1L << 53), -1 / shape), 2);
        }

        return values;
    }
}
