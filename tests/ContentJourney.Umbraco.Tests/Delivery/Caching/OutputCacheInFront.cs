using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Puts the output cache in front of everything, the package included.</summary>
internal sealed class OutputCacheInFront : IStartupFilter
{
    /// <summary>Adds it: the first filter is the outermost.</summary>
    public static void AddTo(IServiceCollection services) => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, OutputCacheInFront>());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseOutputCache();
        next(app);
    };
}
