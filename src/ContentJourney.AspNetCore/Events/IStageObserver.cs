namespace ContentJourney.AspNetCore.Events;

/// <summary>
/// Is told of visitors who moved to another stage. In the background, after the touchpoints are stored; at most once, since what
/// waits is lost when the process ends and left out when too much waits.
/// </summary>
public interface IStageObserver
{
    /// <summary>Takes a change. What it throws is logged and keeps no other observer from being told.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">The process ends.</param>
    ValueTask StageChangedAsync(StageChange change, CancellationToken cancellationToken);
}
