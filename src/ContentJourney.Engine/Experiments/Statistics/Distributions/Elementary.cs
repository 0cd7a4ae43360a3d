namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>Elementary functions without the cancellation of their plain forms; .NET's own <c>LogP1</c> and <c>ExpM1</c> are the plain forms.</summary>
internal static class Elementary
{
    /// <summary>ln(1 + x), exact to the last digits for small x too. The quotient makes up for the digits that 1 + x lost.</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>ln(1 − e^x) for x &lt; 0.</summary>
    public static double LogOneMinusExp(double x) =>
        x < -0.7 ? Log1P(-Math.Exp(x)) : Math.Log(-2 * Math.Exp(x / 2) * Math.Sinh(x / 2));

    /// <summary>e^(−z²/2). The square is carried in two parts, or far out its rounding would show in the result.</summary>
    public static double ExpHalfSquare(double z)
    {
        if (Math.Abs(z) > 40)
        {
            return 0;
        }

        var square = z * z;
        var rest = Math.FusedMultiplyAdd(z, z, -square);
        return Math.Exp(-square / 2) * Math.Exp(-rest / 2);
    }
}
