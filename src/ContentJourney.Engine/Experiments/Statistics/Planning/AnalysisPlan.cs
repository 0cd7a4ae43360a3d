namespace ContentJourney.Engine.Experiments.Statistics.Planning;

/// <summary>What was decided before the start. The defaults are those of the HTTP contract.</summary>
public sealed record AnalysisPlan
{
    /// <summary>The chance of a false alarm, above 0 and at most ½.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The chance to find the minimum effect, ½ to below 1.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>The smallest relative change worth finding, positive.</summary>
    public double MinimumEffect { get; init; } = 0.1;

    /// <summary>The control's expected rate or mean; null: the measured one.</summary>
    public double? Baseline { get; init; }

    /// <summary>The expected standard deviation between visitors of a metric of values; null: the measured one.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>How many visitors of both variants the always-valid interval is tuned to, positive.</summary>
    public double TunedTo { get; init; } = 5000;

    /// <summary>Whether results were looked at before: then only the always-valid test may decide.</summary>
    public bool Peeked { get; init; }

    /// <summary>The shortest time to run; null: none.</summary>
    public TimeSpan? MinimumRuntime { get; init; }

    /// <summary>How long it has run; null: not known, which keeps no verdict back.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>Visitors of all variants a day, positive; null: not known.</summary>
    public double? VisitorsPerDay { get; init; }

    /// <summary>Whether it ran as long as it must.</summary>
    internal bool RanLongEnough => MinimumRuntime is not { } least || Elapsed is not { } elapsed || elapsed >= least;
}
