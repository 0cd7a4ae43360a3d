namespace ContentJourney.Edge.Content.Following;

/// <summary>Follows the CMS as long as the host runs.</summary>
internal sealed class FollowLoop(
    Follower follower, FollowedContent served, FollowPlan plan, FollowSignals signals, FollowStatus status, TimeProvider time) : BackgroundService
{
    // With a CMS that answers, the host has content when it says that it listens; without one it must not wait.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource _firstStep = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        served.Restore();
        await base.StartAsync(cancellationToken);
        try
        {
            await (status.Now.AsOf is null ? _firstStep.Task : Task.CompletedTask).WaitAsync(s_patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Health says that there is no content yet.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await follower.StepAsync(stoppingToken);
            _firstStep.TrySetResult();
            await signals.WaitAsync(plan.NextAt - plan.Now, stoppingToken);
            await Task.Delay(Positive(plan.HeldUntil - plan.Now), time, stoppingToken);
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
