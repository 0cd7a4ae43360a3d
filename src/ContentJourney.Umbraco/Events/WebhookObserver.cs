using ContentJourney.AspNetCore.Events;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Events;

/// <summary>Hands stage changes to the CMS's webhooks, on whichever node they happen; one node then sends them.</summary>
internal sealed class WebhookObserver(
    IWebhookService webhooks, IWebhookFiringService firing, IOptionsMonitor<WebhookSettings> settings, IRuntimeState runtime) : IStageObserver
{
    public async ValueTask StageChangedAsync(StageChange change, CancellationToken cancellationToken)
    {
        if (!settings.CurrentValue.Enabled || runtime.Level != RuntimeLevel.Run)
        {
            return;
        }

        foreach (var webhook in (await webhooks.GetByAliasAsync(StageChangedWebhook.EventAlias)).Where(webhook => webhook.Enabled))
        {
            await firing.FireAsync(webhook, StageChangedWebhook.EventAlias, StageChangedPayload.Of(change), cancellationToken);
        }
    }
}
