using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>
/// Tells caches outside the site what an answer depends on. The headers are set as the answer starts: earlier, the CMS's output
/// cache would keep them with the answer and give them to others.
/// </summary>
internal static class SegmentCaching
{
    /// <summary>Says that the answer depends on who asks.</summary>
    public static void VaryByVisitor(HttpContext context) => OnStarting(
        context, static headers => headers.Append(HeaderNames.Vary, $"{VisitorIdentity.Header}, {HeaderNames.Cookie}"));

    /// <summary>Says that the answer is one visitor's, now.</summary>
    public static void KeepPrivate(HttpContext context)
    {
        PersonalAnswer.LeaveOutputCache(context);
        OnStarting(context, static headers => headers.CacheControl = PersonalAnswer.CacheControl);
    }

    private static void OnStarting(HttpContext context, Action<IHeaderDictionary> change) => context.Response.OnStarting(() =>
    {
        change(context.Response.Headers);
        return Task.CompletedTask;
    });
}
