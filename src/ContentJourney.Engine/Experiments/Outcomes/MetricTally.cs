using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Outcomes;

/// <summary>Adds up one metric over the visitors of every variant.</summary>
/// <param name="metric">The metric.</param>
/// <param name="variants">How many variants there are.</param>
/// <param name="cap">The largest value that counts.</param>
internal sealed class MetricTally(Metric metric, int variants, double cap)
{
    private readonly CupedSums[] _sums = new CupedSums[variants];

    public void Add(int variant, in Measured measured)
    {
        if (!measured.Counts)
        {
            return;
        }

        var (y, x, sums) = (Math.Min(measured.Value, cap), Math.Min(measured.Before, cap), _sums[variant]);
        _sums[variant] = new CupedSums(
            sums.Visitors + 1, sums.SumY + y, sums.SumX + x, sums.SumYY + (y * y), sums.SumXX + (x * x), sums.SumXY + (x * y));
    }

    public MetricTotals Totals()
    {
        var totals = new MetricTotals
        {
            Alias = metric.Alias,
            LowerIsBetter = metric.LowerIsBetter,
            Guardrail = metric.Guardrail,
            EitherWay = metric.EitherWay,
            Cap = double.IsFinite(cap) ? cap : null,
            Outcomes = [.. _sums.Select(OutcomeOf)],
        };

        // Where nobody did anything before exposure there is nothing to foretell by.
        if (metric.Kind != MetricKind.Sum || _sums.All(sums => sums.SumXX == 0))
        {
            return totals;
        }

        var cuped = Cuped.Adjust(_sums);
        return totals with { Cuped = cuped, Outcomes = cuped.Outcomes };
    }

    private Outcome OutcomeOf(CupedSums sums) => metric.Kind is MetricKind.Conversion or MetricKind.Progress
        ? Outcome.OfConversions(sums.Visitors, (long)sums.SumY)
        : Outcome.OfSums(sums.Visitors, sums.SumY, sums.SumYY);
}
