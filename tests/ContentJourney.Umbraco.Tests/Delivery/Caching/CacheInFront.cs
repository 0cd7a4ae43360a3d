using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Puts a cache of the same process in front of everything, the package included.</summary>
internal sealed class CacheInFront(Action<IApplicationBuilder> use) : IStartupFilter
{
    /// <summary>Adds it: the first filter is the outermost.</summary>
    public static void AddTo(IServiceCollection services, Action<IApplicationBuilder> use) =>
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new CacheInFront(use)));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        use(app);
        next(app);
    };
}
