using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Experiments.Outcomes;

/// <summary>
/// Adds up what an experiment led to, visitor by visitor and in bounded memory. Where values are capped the visitors are needed twice:
/// first to <see cref="Look"/> at how large values are, then to <see cref="Add"/>.
/// </summary>
public sealed class ExperimentTally
{
    private readonly Experiment _experiment;
    private readonly JourneyVocabulary _vocabulary;
    private readonly DateTimeOffset _until;
    private readonly Metric[] _metrics;
    private readonly MetricMeasure[] _measures;
    private readonly QuantileSketch[] _sketches;
    private readonly MetricTally?[] _tallies;
    private readonly long[] _visitors;

    /// <param name="experiment">The experiment.</param>
    /// <param name="control">The rules by which progress is measured: the control's, or the live ones where content is tested.</param>
    /// <param name="until">What happens later does not count: the end of the experiment, or now.</param>
    /// <exception cref="FormatException">A metric does not fit the journey any more; the message names the places.</exception>
    public ExperimentTally(Experiment experiment, RuleSet control, DateTimeOffset until)
    {
        (_experiment, _vocabulary, _until) = (experiment, control.Vocabulary, until);
        _metrics = [experiment.Primary, .. experiment.Metrics.Where(metric => !metric.Primary)];
        _measures = [.. _metrics.Select(metric => new MetricMeasure(
            metric, metric.Match is { } match ? TouchpointMatch.Parse(match, _vocabulary) : null, control))];
        _sketches = [.. _metrics.Select(_ => new QuantileSketch())];
        _tallies = new MetricTally?[_metrics.Length];
        _visitors = new long[experiment.Variants.Count];
    }

    /// <summary>Whether values are capped.</summary>
    public bool NeedsLook => _metrics.Any(metric => metric.CapQuantile is not null);

    /// <summary>Looks how large a visitor's values are.</summary>
    public void Look(ExposedVisitor visitor) => Measure(visitor, (i, _, measured) =>
    {
        // As in the analysis of given values: the quantile is that of the visitors who have one.
        if (measured is { Counts: true, Value: not 0 })
        {
            _sketches[i].Add(measured.Value);
        }
    });

    /// <summary>Adds a visitor. One of a variant that the experiment does not have is left out.</summary>
    public void Add(ExposedVisitor visitor)
    {
        if (IndexOf(visitor) is >= 0 and var index)
        {
            _visitors[index]++;
            Measure(visitor, (i, variant, measured) => TallyOf(i).Add(variant, measured));
        }
    }

    /// <summary>What was added.</summary>
    public ExperimentTotals Totals(AnalysisPlan plan) => new()
    {
        Plan = plan,
        Variants = [.. _experiment.Variants.Select((variant, i) => new VariantTotals(variant.Alias, variant.Weight, _visitors[i]))],
        Metrics = [.. _metrics.Select((_, i) => TallyOf(i).Totals())],
    };

    private MetricTally TallyOf(int metric) => _tallies[metric] ??= new MetricTally(
        _metrics[metric],
        _visitors.Length,
        _metrics[metric].CapQuantile is { } quantile ? Math.Max(0, _sketches[metric].At(quantile)) : double.PositiveInfinity);

    private void Measure(ExposedVisitor visitor, Action<int, int, Measured> take)
    {
        var variant = IndexOf(visitor);
        var history = TouchpointHistory.Create(_vocabulary, visitor.Touchpoints);
        for (var i = 0; i < _measures.Length && variant >= 0; i++)
        {
            take(i, variant, _measures[i].Of(visitor, history, _until));
        }
    }

    private int IndexOf(ExposedVisitor visitor)
    {
        for (var i = 0; i < _experiment.Variants.Count; i++)
        {
            if (_experiment.Variants[i].Alias == visitor.Variant)
            {
                return i;
            }
        }

        return -1;
    }
}
