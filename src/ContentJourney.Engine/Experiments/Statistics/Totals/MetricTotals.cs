namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>What one metric measured in every variant.</summary>
public sealed record MetricTotals
{
    /// <summary>The metric's alias.</summary>
    public required string Alias { get; init; }

    /// <summary>The totals in the order of the variants, the control's first; all conversions or all values.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>Whether less is better.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Whether it must only not get worse.</summary>
    public bool Guardrail { get; init; }

    /// <summary>Whether any change is a harm: a guardrail of which nobody said which way is worse.</summary>
    public bool EitherWay { get; init; }

    /// <summary>How the totals were adjusted by what was measured before exposure; null: not.</summary>
    public Cuped? Cuped { get; init; }

    /// <summary>The largest value that counts; null: values are not capped.</summary>
    public double? Cap { get; init; }
}
