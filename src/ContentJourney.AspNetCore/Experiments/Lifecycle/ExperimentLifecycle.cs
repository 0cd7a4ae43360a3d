using ContentJourney.AspNetCore.Experiments.Editing;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;

namespace ContentJourney.AspNetCore.Experiments.Lifecycle;

/// <summary>Takes experiments through their life; each step holds for the next request.</summary>
internal sealed class ExperimentLifecycle(
    IExperimentStore store, ExperimentValidation validation, ExperimentEditor editor, WinnerRules winners, ChangeGate gate, TimeProvider time)
{
    /// <summary>Lets a draft run, if it still fits its journey and no other experiment is in its way.</summary>
    public Task<Outcome<ExperimentRecord>> StartAsync(string alias, CancellationToken cancellationToken) => StepAsync(
        "start",
        alias,
        async stored => await validation.MismatchesAsync(stored.Experiment, cancellationToken) is { IsEmpty: false } errors
            ? new Refusal(RefusalKind.Conflict, $"The experiment '{alias}' does not fit its journey any more; see 'errors' for each place.", errors)
            : Taken(ExperimentLife.Start(stored, await store.ListAsync(cancellationToken), time.GetUtcNow())),
        cancellationToken);

    /// <summary>Assigns nobody new; whoever has a variant keeps it.</summary>
    public Task<Outcome<ExperimentRecord>> PauseAsync(string alias, CancellationToken cancellationToken) =>
        StepAsync("pause", alias, stored => Task.FromResult(Taken(ExperimentLife.Pause(stored, time.GetUtcNow()))), cancellationToken);

    /// <summary>Goes on after a pause.</summary>
    public Task<Outcome<ExperimentRecord>> ResumeAsync(string alias, CancellationToken cancellationToken) =>
        StepAsync("resume", alias, stored => Task.FromResult(Taken(ExperimentLife.Resume(stored, time.GetUtcNow()))), cancellationToken);

    /// <summary>Ends it.</summary>
    public Task<Outcome<ExperimentRecord>> StopAsync(string alias, CancellationToken cancellationToken) =>
        StepAsync("stop", alias, stored => Task.FromResult(Taken(ExperimentLife.Stop(stored, time.GetUtcNow()))), cancellationToken);

    /// <summary>Makes a variant's rule set live.</summary>
    public Task<Outcome<ExperimentRecord>> PublishWinnerAsync(string alias, string variant, CancellationToken cancellationToken) =>
        StepAsync("publish-winner", alias, stored => winners.PublishAsync(stored, variant, cancellationToken), cancellationToken);

    /// <summary>Makes the rule set live again that was live before the winner's.</summary>
    public Task<Outcome<ExperimentRecord>> UndoPublishAsync(string alias, CancellationToken cancellationToken) =>
        StepAsync("undo-publish", alias, stored => winners.UndoAsync(stored, cancellationToken), cancellationToken);

    /// <summary>The experiment after a step, or why it cannot be taken.</summary>
    internal static Outcome<ExperimentRecord> Taken(LifeStep step) =>
        step.IsPossible(out var next, out var refusal) ? next : new Refusal(RefusalKind.Conflict, refusal);

    private async Task<Outcome<ExperimentRecord>> StepAsync(
        string action, string alias, Func<ExperimentRecord, Task<Outcome<ExperimentRecord>>> step, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!(await store.GetAsync(alias, cancellationToken)).Succeeded(out var stored, out var refusal)
            || !(await step(stored)).Succeeded(out var next, out refusal))
        {
            return refusal;
        }

        await editor.KeepAsync(action, stored, next);
        return next;
    }
}
