using ContentJourney.AspNetCore.Http;

namespace ContentJourney.Edge.Content.Following;

/// <summary>
/// Answers 503 to websites as long as there never was any content: without it every page would be missing, every slot empty, and
/// touchpoints would be kept without the tags of their content.
/// </summary>
internal sealed class AwaitContent(RequestDelegate next, FollowStatus status, CrossOrigin crossOrigin)
{
    private const string RetryAfterSeconds = "5";
    private static readonly PathString s_websites = "/umbraco/delivery";

    public Task InvokeAsync(HttpContext context)
    {
        if (status.Now.AsOf is not null || !context.Request.Path.StartsWithSegments(s_websites) || HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        crossOrigin.Apply(context);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, "There is no content yet", "The CMS's content was never read. Try again after the seconds in 'Retry-After'.");
    }
}
