using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace ContentJourney.Umbraco.Content;

/// <summary>
/// Notes which documents changed, on every node. It only does that: what fails in a notification breaks the editor's work.
/// </summary>
internal sealed class ContentChangeHandler(ChangeQueues queues, ILogger<ContentChangeHandler> logger) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        try
        {
            if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
            {
                queues.Add(queue => queue.AddEverything(atOnce: true));
                return;
            }

            foreach (var payload in payloads.Where(payload => !payload.Blueprint))
            {
                Note(payload);
            }
        }
        catch (Exception exception)
        {
            logger.ChangeLost(exception);
        }
    }

    private void Note(ContentCacheRefresher.JsonPayload payload)
    {
        if (payload.Key is not { } key || payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll))
        {
            queues.Add(queue => queue.AddEverything(atOnce: true));
            return;
        }

        // A document that is merely saved or renamed leaves those below it where they are; their addresses may change, which
        // the reading of all content shows soon after.
        var withBranch = (payload.ChangeTypes & (TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove)) != 0;
        queues.Add(queue => queue.AddDocument(new DocumentChange(payload.Id, key, withBranch)));
    }
}
