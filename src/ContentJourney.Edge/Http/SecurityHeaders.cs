namespace ContentJourney.Edge.Http;

/// <summary>What every answer tells browsers not to do with it. Constant texts: they cost a request next to nothing.</summary>
internal static class SecurityHeaders
{
    // An answer of an API is data: a browser that is made to open it as a page runs and loads nothing.
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string NoFeatures = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    // Without subdomains: they may belong to others.
    private const string HttpsForAYear = "max-age=31536000";

    /// <summary>Marks every answer as data, which <see cref="MarkPage"/> changes for pages.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = DataPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps && !IsOwnMachine(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = HttpsForAYear;
        }

        return next(context);
    });

    /// <summary>Marks the answer as one for people to look at.</summary>
    public static void MarkPage(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = NoFeatures;
        headers.XFrameOptions = "DENY";
    }

    // A browser would ask for https of everything else that is tried out there, for a year.
    private static bool IsOwnMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";
}
