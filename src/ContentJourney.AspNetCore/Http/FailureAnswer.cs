using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Turns what an endpoint threw into a problem document.</summary>
internal static class FailureAnswer
{
    private const string RetrySoon = "1";
    private const string NothingKept = "Nothing of the request was kept. Try again after the seconds in 'Retry-After'.";
    private const string MayBeKept =
        "Whether the request was kept is not known. Try again after the seconds in 'Retry-After', with the same ids: what was kept counts once.";

    /// <summary>Writes the problem, unless the answer has begun or nobody is there to read it.</summary>
    public static Task WriteAsync(HttpContext context, Exception exception, ILogger logger)
    {
        switch (exception)
        {
            case StoreUnavailableException away:
                logger.StoreAway(exception);
                context.Response.Headers.RetryAfter = RetrySoon;
                return Problem.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "The store is away", away.MayBeKept ? MayBeKept : NothingKept);
            case BadHttpRequestException bad:
                return Problem.WriteAsync(context, bad.StatusCode, "The request cannot be read", bad.Message);
            case var _ when context.RequestAborted.IsCancellationRequested:
                logger.ClientLeft(exception);
                return Task.CompletedTask;
            default:
                logger.EndpointFailed(exception, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "");
                return Problem.WriteAsync(context, StatusCodes.Status500InternalServerError, "The server failed", "The failure was logged.");
        }
    }
}
