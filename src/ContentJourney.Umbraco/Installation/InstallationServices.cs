using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Installation;

internal static class InstallationServices
{
    /// <summary>Adds what a site gets at its first start with the package.</summary>
    public static IUmbracoBuilder AddJourneyInstallation(this IUmbracoBuilder builder)
    {
        builder.Services.AddTransient<IInstallationStep, SchemaStep>().AddTransient<IInstallationStep, SectionGrantStep>();
        builder.Services.AddHostedService<Installation>();
        return builder;
    }
}
