using ContentJourney.AspNetCore.Events;
using Umbraco.Cms.Core.Events;

namespace ContentJourney.Umbraco.Events;

/// <summary>Publishes stage changes to the handlers of other packages.</summary>
internal sealed class NotifyingObserver(IEventAggregator events) : IStageObserver
{
    public async ValueTask StageChangedAsync(StageChange change, CancellationToken cancellationToken) =>
        await events.PublishAsync(new JourneyStageChangedNotification(change), cancellationToken);
}
