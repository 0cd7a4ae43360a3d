using ContentJourney.Engine.Experiments.Metrics;

namespace ContentJourney.Engine.Experiments;

/// <summary>What an experiment tests, on whom and by what it is judged; how it goes is not part of it.</summary>
public sealed record Experiment
{
    /// <summary>Its alias.</summary>
    public required string Alias { get; init; }

    /// <summary>The alias of the journey it is about.</summary>
    public required string Journey { get; init; }

    /// <summary>What the variants differ in.</summary>
    public required ExperimentKind Kind { get; init; }

    /// <summary>The slot whose content is tested; null where rule sets are.</summary>
    public string? Slot { get; init; }

    /// <summary>What is expected and why; empty when nobody said.</summary>
    public string Hypothesis { get; init; } = "";

    /// <summary>The variants, at least two, the control first.</summary>
    public required IReadOnlyList<ExperimentVariant> Variants { get; init; }

    /// <summary>The condition a visitor must meet, as JSON; null: everyone.</summary>
    public string? Audience { get; init; }

    /// <summary>Experiments of one group share no visitor; null: none.</summary>
    public string? ExclusionGroup { get; init; }

    /// <summary>The percentage of the audience that takes no part, 0 to 99.</summary>
    public double Holdout { get; init; }

    /// <summary>The shortest time to run before a verdict.</summary>
    public TimeSpan MinimumRuntime { get; init; }

    /// <summary>What it is judged by, at least one; exactly one is primary.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>The metric that decides.</summary>
    public Metric Primary => Metrics.Single(metric => metric.Primary);
}
