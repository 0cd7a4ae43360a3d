using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Umbraco.Content;

/// <summary>Notes, on every node, what may change how any document is rendered: media, types, languages, domains.</summary>
/// <typeparam name="TNotification">Which of them.</typeparam>
internal sealed class SiteChangeHandler<TNotification>(ChangeQueues queues) : INotificationHandler<TNotification>
    where TNotification : CacheRefresherNotification
{
    public void Handle(TNotification notification) => queues.Add(queue => queue.AddEverything(atOnce: false));
}
