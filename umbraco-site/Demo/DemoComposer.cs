using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Site.Demo;

/// <summary>Adds what makes a stock site the demo shop: a password, a journey with its rules, and content.</summary>
internal sealed class DemoComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        var shop = Path.Combine(AppContext.BaseDirectory, "Demo", "Shop");
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<FirstPassword>();
        builder.Services.AddSingleton<IPostConfigureOptions<UnattendedSettings>>(services => services.GetRequiredService<FirstPassword>());
        builder.AddNotificationHandler<UnattendedInstallNotification, PasswordAnnouncement>();
        builder.Services.AddSingleton(Console.Out);

        builder.Services.AddSingleton(_ => new JourneySeed(
            JourneyDocument.Parse(File.ReadAllText(Path.Combine(shop, "journey.json"))), File.ReadAllText(Path.Combine(shop, "rule-set.json"))));
        builder.Services.AddSingleton(new ShopFiles(shop));
        builder.Services.AddTransient<DemoDataTypes>().AddTransient<DemoDocumentTypes>().AddTransient<DemoMedia>().AddTransient<DemoDocuments>();
        builder.Services.AddTransient<DemoShop>().AddHostedService<DemoSeeding>();
    }
}
