namespace ContentJourney.Engine.Experiments.Metrics;

/// <summary>What an experiment is judged by. Only touchpoints after exposure count.</summary>
public sealed record Metric
{
    /// <summary>Its alias, unique in the experiment.</summary>
    public required string Alias { get; init; }

    /// <summary>What is measured.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>The touchpoints that count, as JSON; null where progress is measured.</summary>
    public string? Match { get; init; }

    /// <summary>How long after exposure touchpoints count, positive; null: until the experiment stops.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Whether it decides.</summary>
    public bool Primary { get; init; }

    /// <summary>Whether it must only not get worse.</summary>
    public bool Guardrail { get; init; }

    /// <summary>Whether less is better; so it is with times unless told otherwise.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Whether any change is a harm: a guardrail of which nobody said which way is worse.</summary>
    public bool EitherWay { get; init; }

    /// <summary>Values above this quantile count as it, ½ to 1; null: not capped. Only sums and times can be capped.</summary>
    public double? CapQuantile { get; init; }
}
