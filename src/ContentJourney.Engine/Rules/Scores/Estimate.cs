namespace ContentJourney.Engine.Rules.Scores;

/// <summary>A sum of points that may be off in its last digits.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Magnitude">The same with every part taken as positive.</param>
internal readonly record struct Estimate(double Value, double Magnitude)
{
    // Thousands of times what a sum of many thousand parts can be off.
    private const double RelativeError = 1e-9;

    /// <summary>The exact sum is no further off than this.</summary>
    public double Error => Magnitude * RelativeError;

    public static Estimate operator +(Estimate left, Estimate right) =>
        new(left.Value + right.Value, left.Magnitude + right.Magnitude);
}
