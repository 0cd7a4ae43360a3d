using System.Text.Json;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>The results of an experiment.</summary>
public sealed record ExperimentResults
{
    /// <summary>What they are of.</summary>
    public required ExperimentTotals Totals { get; init; }

    /// <summary>Each metric's results, the primary one first.</summary>
    public required IReadOnlyList<MetricResult> Metrics { get; init; }

    /// <summary>Whether the visitors are as many as the weights say.</summary>
    public required SampleRatio SampleRatio { get; init; }

    /// <summary>Whether there are as many visitors as planned.</summary>
    public required PowerCheck Power { get; init; }

    /// <summary>What the primary metric shows.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The alias of the variant that is shown to be the best; null: nothing is shown, or a guardrail got worse in it, which a person has to weigh.</summary>
    public string? Winner { get; init; }

    /// <summary>What a reader must know before believing the numbers.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Writes the answer of <c>experiments/analyze</c> and <c>results</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer) => ResultsWriter.Write(writer, this);

    internal static ExperimentResults Of(ExperimentTotals totals)
    {
        double[] weights = [.. totals.Variants.Select(variant => variant.Weight)];
        var metrics = Family.Corrected([.. totals.Metrics.Select(metric => MetricResult.Of(metric, totals.Variants, totals.Plan))]);
        var ratio = SampleRatio.Of([.. totals.Variants.Select(variant => variant.Visitors)], weights);
        var power = PowerCheck.Of(totals.Plan, totals.Metrics[0].Outcomes, weights);
        var judge = new Judge(totals, metrics, ratio, power);
        return new ExperimentResults
        {
            Totals = totals,
            Metrics = metrics,
            SampleRatio = ratio,
            Power = power,
            Verdict = VerdictText.Of(judge),
            Winner = judge.Winner(),
            Warnings = WarningTexts.Of(judge),
        };
    }
}
