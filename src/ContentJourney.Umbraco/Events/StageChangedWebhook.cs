using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Webhooks;

namespace ContentJourney.Umbraco.Events;

/// <summary>The event as the backoffice offers it for webhooks. The CMS's own base class fires from one node alone, so <see cref="WebhookObserver"/> fires it.</summary>
[WebhookEvent(Name)]
internal sealed class StageChangedWebhook : IWebhookEvent
{
    /// <summary>The alias that webhooks name.</summary>
    public const string EventAlias = "ContentJourney.StageChanged";

    private const string Name = "Journey stage changed";

    public string EventName => Name;

    public string EventType => Constants.WebhookEvents.Types.Other;

    public string Alias => EventAlias;
}
