using ContentJourney.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Access;

internal static class AccessServices
{
    /// <summary>Lets the CMS decide who may call the visitor endpoints.</summary>
    public static IUmbracoBuilder AddJourneyAccess(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddSingleton<IDeliveryAccess, CmsDeliveryAccess>();
        return builder;
    }
}
