namespace ContentJourney.Engine.Experiments.Outcomes;

/// <summary>What one metric measured of one visitor.</summary>
/// <param name="Counts">Whether the visitor counts: with times only those do who have one.</param>
/// <param name="Value">1 or 0 for rates; the sum of values, or seconds.</param>
/// <param name="Before">The same measured before exposure; 0 where it is not asked for.</param>
internal readonly record struct Measured(bool Counts, double Value, double Before)
{
    public static Measured Nothing { get; } = new(false, 0, 0);

    public static Measured Rate(bool holds) => new(true, holds ? 1 : 0, 0);
}
