using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Keeps an answer that was made for one visitor out of every cache.</summary>
internal static class PersonalAnswer
{
    /// <summary>The <c>Cache-Control</c> of such an answer.</summary>
    public const string CacheControl = "private, no-store";

    /// <summary>Marks the answer of this request as one visitor's.</summary>
    public static void Mark(HttpContext context)
    {
        context.Response.Headers.CacheControl = CacheControl;
        LeaveOutputCache(context);
    }

    /// <summary>Keeps the answer out of an output cache the request came through: that kind does not read <c>Cache-Control</c>.</summary>
    public static void LeaveOutputCache(HttpContext context) =>
        context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage = false;
}
