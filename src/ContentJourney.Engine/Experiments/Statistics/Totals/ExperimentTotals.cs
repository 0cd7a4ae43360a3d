using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Results;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>All that an analysis needs to know of an experiment.</summary>
public sealed record ExperimentTotals
{
    /// <summary>What was decided before the start.</summary>
    public AnalysisPlan Plan { get; init; } = new();

    /// <summary>The variants, at least two, the control first.</summary>
    public required IReadOnlyList<VariantTotals> Variants { get; init; }

    /// <summary>The metrics, at least one, the primary one first.</summary>
    public required IReadOnlyList<MetricTotals> Metrics { get; init; }

    /// <summary>Reads and validates the body of <c>experiments/analyze</c>.</summary>
    /// <param name="node">The body; errors are added to its list under their paths.</param>
    /// <returns>The totals, or null when anything is wrong.</returns>
    public static ExperimentTotals? Read(JsonNode node) => TotalsReader.Read(node);

    /// <summary>Analyzes the totals: a pure function of them.</summary>
    public ExperimentResults Analyze() => ExperimentResults.Of(this);
}
