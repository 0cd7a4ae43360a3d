using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Content;

/// <summary>Has the catalogue filled when the site has started: not while it waits to be installed or upgraded, which starts it once more.</summary>
internal sealed class SiteStartHandler(ChangeQueues queues, IRuntimeState runtime) : INotificationHandler<UmbracoApplicationStartedNotification>
{
    public void Handle(UmbracoApplicationStartedNotification notification)
    {
        if (runtime.Level == RuntimeLevel.Run)
        {
            queues.Add(queue => queue.Start());
        }
    }
}
