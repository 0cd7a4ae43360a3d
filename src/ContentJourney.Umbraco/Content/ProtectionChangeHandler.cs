using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Umbraco.Content;

/// <summary>Notes, on every node, that documents were put under the protection of members, or out of it.</summary>
internal sealed class ProtectionChangeHandler(ChangeQueues queues) : INotificationHandler<PublicAccessCacheRefresherNotification>
{
    public void Handle(PublicAccessCacheRefresherNotification notification) => queues.Add(queue => queue.AddProtection());
}
