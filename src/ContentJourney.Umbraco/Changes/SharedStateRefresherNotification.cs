using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Changes;

/// <summary>Says on each node that journeys, rules or keys changed; what was read again may come a moment later.</summary>
/// <param name="messageObject">The payloads.</param>
/// <param name="messageType">How the node was told.</param>
internal sealed class SharedStateRefresherNotification(object messageObject, MessageType messageType)
    : CacheRefresherNotification(messageObject, messageType);
