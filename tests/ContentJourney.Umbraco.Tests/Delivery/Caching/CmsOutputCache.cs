using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Output caching set up as the CMS sets it up for its Delivery API: by URL and three headers, nothing else.</summary>
internal static class CmsOutputCache
{
    public const string Policy = "content";

    /// <summary>Caches the endpoints that ask for <see cref="Policy"/>.</summary>
    public static IServiceCollection AddCmsOutputCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.AddBasePolicy(policy => policy.AddPolicy<NoCaching>());
        options.AddPolicy(Policy, new ContentCaching());
    });

    /// <summary>Caches whatever comes by, endpoint or not: worse than any site would have it.</summary>
    public static IServiceCollection AddCarelessOutputCache(this IServiceCollection services) =>
        services.AddOutputCache(options => options.AddBasePolicy(policy => policy.AddPolicy<ContentCaching>()));

    private sealed class NoCaching : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = false;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }

    private sealed class ContentCaching : IOutputCachePolicy
    {
        private static readonly StringValues s_headers = new(["Accept-Language", "Accept-Segment", "Start-Item"]);

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var isGet = context.HttpContext.Request.Method == "GET";
            (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isGet, isGet, isGet, isGet);
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
            context.CacheVaryByRules.HeaderNames = s_headers;
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
