using ContentJourney.AspNetCore.Changes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Changes;

internal static class ChangeServices
{
    /// <summary>Has changes of journeys, rules and keys hold on every node of a load-balanced set.</summary>
    public static IUmbracoBuilder AddJourneyChanges(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IChangeAnnouncer, ClusterAnnouncer>();
        return builder;
    }
}
