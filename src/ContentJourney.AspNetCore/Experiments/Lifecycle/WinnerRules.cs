using ContentJourney.AspNetCore.Management;
using ContentJourney.AspNetCore.Rules;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Experiments.Lifecycle;

/// <summary>
/// Makes the rule set of a winner live, and takes that back. The rule set comes first: whoever repeats the step after a failure in
/// between finds it live already and goes on. Within the turn of the caller's change.
/// </summary>
internal sealed class WinnerRules(IRuleSetStore ruleSets, RuleSetLifecycle lifecycle)
{
    /// <summary>Makes a variant's rule set live.</summary>
    public async Task<Outcome<ExperimentRecord>> PublishAsync(ExperimentRecord stored, string variant, CancellationToken cancellationToken)
    {
        var live = await FindLiveAsync(stored, cancellationToken);
        return ExperimentLifecycle.Taken(ExperimentLife.PublishWinner(stored, variant, live)).Succeeded(out var next, out var refusal)
            ? await WithLiveAsync(next, next.Experiment.Variants.First(known => known.Alias == variant).RuleSetVersion, cancellationToken)
            : refusal;
    }

    /// <summary>Makes the rule set live again that it replaced.</summary>
    public async Task<Outcome<ExperimentRecord>> UndoAsync(ExperimentRecord stored, CancellationToken cancellationToken)
    {
        var live = await FindLiveAsync(stored, cancellationToken);
        return ExperimentLifecycle.Taken(ExperimentLife.UndoPublish(stored, live)).Succeeded(out var next, out var refusal)
            ? await WithLiveAsync(next, stored.ReplacedVersion, cancellationToken)
            : refusal;
    }

    private async Task<int?> FindLiveAsync(ExperimentRecord stored, CancellationToken cancellationToken) =>
        (await ruleSets.FindLiveAsync(stored.Experiment.Journey, cancellationToken))?.Version;

    private async Task<Outcome<ExperimentRecord>> WithLiveAsync(ExperimentRecord next, int? version, CancellationToken cancellationToken)
    {
        if (version is not { } number)
        {
            return next;
        }

        return (await lifecycle.MakeLiveAsync(next.Experiment.Journey, number, cancellationToken)).Succeeded(out _, out var refusal) ? next : refusal;
    }
}
