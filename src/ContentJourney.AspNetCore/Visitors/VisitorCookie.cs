using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The token as a cookie that scripts cannot read, for browsers that ask for it with <c>?cookie=true</c>.</summary>
internal static class VisitorCookie
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "journey-visitor";

    // Wider than the visitor endpoints: the CMS's own content may be asked for by it too.
    private const string Path = "/umbraco/delivery/api/v2";
    private static readonly TimeSpan Age = TimeSpan.FromDays(365);

    /// <summary>Gives the browser the cookie it asked for; never without consent to be remembered.</summary>
    public static void Apply(HttpContext context, bool asked, string token, Consent consent)
    {
        if (asked && consent.Personalization)
        {
            context.Response.Cookies.Append(Name, token, Options(context, Age));
        }
    }

    /// <summary>Takes the cookie away from a browser that has one.</summary>
    public static void Drop(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Name))
        {
            context.Response.Cookies.Delete(Name, Options(context, null));
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = context.Request.PathBase.Add(Path),
        MaxAge = age,
    };
}
