using ContentJourney.AspNetCore.Experiments.Editing;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Outcomes;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Results;
using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Experiments.Results;

/// <summary>Works out what an experiment has shown.</summary>
internal sealed class ExperimentOutcome(
    IExperimentStore store, IExposureReader exposures, IRuleSetStore ruleSets, IJourneyRegistry journeys, ExperimentEditor editor, ChangeGate gate,
    TimeProvider time)
{
    /// <summary>
    /// The results up to now, of the visitors of the present version. Whoever reads them before the end has peeked: from then on only the
    /// always-valid test may decide.
    /// </summary>
    public async Task<Outcome<ExperimentResults>> ReadAsync(string alias, CancellationToken cancellationToken)
    {
        if (!(await store.GetAsync(alias, cancellationToken)).Succeeded(out var record, out var refusal))
        {
            return refusal;
        }

        if (record.StartedAt is null)
        {
            return new Refusal(RefusalKind.Conflict, $"The experiment '{alias}' has not begun; to plan its size, ask experiments/analyze with a baseline.");
        }

        if (!journeys.Current.Journeys.TryGetValue(record.Experiment.Journey, out var journey))
        {
            return new Refusal(RefusalKind.Conflict, $"The journey '{record.Experiment.Journey}' of the experiment '{alias}' is gone.");
        }

        try
        {
            var results = await ReadAsync(record, journey, cancellationToken);
            await MarkAsync(record, cancellationToken);
            return record.Version == 1 ? results : results with
            {
                Warnings = [.. results.Warnings, $"The weights changed {record.Version - 1} times; only visitors assigned since the last change are counted."],
            };
        }
        catch (FormatException mismatch)
        {
            return new Refusal(RefusalKind.Conflict, $"The experiment '{alias}' does not fit its journey any more: {mismatch.Message}.");
        }
    }

    /// <summary>The variant that is shown to be the best. Only of an experiment that has ended: to look earlier would be to peek.</summary>
    public async Task<Outcome<string>> FindWinnerAsync(string alias, CancellationToken cancellationToken)
    {
        if (!(await store.GetAsync(alias, cancellationToken)).Succeeded(out var record, out var refusal))
        {
            return refusal;
        }

        if (ExperimentLife.WhyNoWinner(record) is { } why)
        {
            return new Refusal(RefusalKind.Conflict, why);
        }

        if (!(await ReadAsync(alias, cancellationToken)).Succeeded(out var results, out refusal))
        {
            return refusal;
        }

        return results.Winner is { } winner
            ? winner
            : new Refusal(RefusalKind.Conflict, $"The results of '{alias}' show no winner; name the variant to publish as 'variant'. {results.Verdict.Text}");
    }

    private async Task<ExperimentResults> ReadAsync(ExperimentRecord record, ActiveJourney journey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var tally = new ExperimentTally(record.Experiment, await ControlAsync(record.Experiment, journey, cancellationToken), record.StoppedAt ?? now);
        if (tally.NeedsLook)
        {
            await foreach (var visitor in exposures.ReadAsync(record.Alias, record.Version, cancellationToken))
            {
                tally.Look(visitor);
            }
        }

        await foreach (var visitor in exposures.ReadAsync(record.Alias, record.Version, cancellationToken))
        {
            tally.Add(visitor);
        }

        var plan = new AnalysisPlan
        {
            Peeked = record.PeekedAt is not null,
            MinimumRuntime = record.Experiment.MinimumRuntime,
            Elapsed = record.RanFor(now),
        };
        return tally.Totals(plan).Analyze();
    }

    private async Task<RuleSet> ControlAsync(Experiment experiment, ActiveJourney journey, CancellationToken cancellationToken) =>
        experiment.Variants[0].RuleSetVersion is { } version
        && await ruleSets.FindAsync(experiment.Journey, version, cancellationToken) is { } control
            ? RuleSet.Parse(control.Document, journey.Vocabulary)
            : journey.Rules;

    // Of the stored experiment: it may have changed while visitors were read.
    private async Task MarkAsync(ExperimentRecord record, CancellationToken cancellationToken)
    {
        if (!record.IsActive || record.PeekedAt is not null)
        {
            return;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        if (await store.FindAsync(record.Alias, cancellationToken) is { PeekedAt: null } stored)
        {
            await editor.KeepAsync("peek", stored, stored with { PeekedAt = time.GetUtcNow() });
        }
    }
}
