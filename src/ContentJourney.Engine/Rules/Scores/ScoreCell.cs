namespace ContentJourney.Engine.Rules.Scores;

/// <summary>A score during one decision.</summary>
/// <param name="Known">Whether it was asked for yet.</param>
/// <param name="Value">The score.</param>
/// <param name="Error">How far off it may be; 0: it is exact.</param>
internal readonly record struct ScoreCell(bool Known, double Value, double Error)
{
    public static ScoreCell Exact(double value) => new(true, value, 0);

    public static ScoreCell Of(Estimate estimate) => new(true, estimate.Value, estimate.Error);

    /// <summary>Whether it is at least another number; null: it may be off by too much to say.</summary>
    public bool? IsAtLeast(double bound)
    {
        if (Error == 0 || Value - Error > bound)
        {
            return Value >= bound;
        }

        return Value + Error < bound ? false : null;
    }
}
