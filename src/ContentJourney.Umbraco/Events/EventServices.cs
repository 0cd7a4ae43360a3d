using ContentJourney.AspNetCore.Events;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Events;

internal static class EventServices
{
    /// <summary>Adds the notification and the webhook of visitors who move to another stage. After the stores.</summary>
    public static IUmbracoBuilder AddJourneyEvents(this IUmbracoBuilder builder)
    {
        builder.Services.AddContentJourneyStageChanges();
        builder.Services.AddSingleton<IStageObserver, NotifyingObserver>().AddSingleton<IStageObserver, WebhookObserver>();
        builder.WebhookEvents().Add<StageChangedWebhook>();
        return builder;
    }
}
