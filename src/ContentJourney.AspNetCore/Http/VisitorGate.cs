using System.Globalization;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Http;

/// <summary>
/// What every visitor endpoint goes through: CORS, access to the Delivery API, rate limits, the visitor's token, and
/// failures turned into problem documents.
/// </summary>
internal sealed class VisitorGate(
    CrossOrigin crossOrigin,
    IDeliveryAccess access,
    IServerKeys keys,
    RateLimits limits,
    LimitMetrics metrics,
    VisitorFinder visitors,
    ILogger<VisitorGate> logger)
{
    /// <summary>The endpoint of a shared answer, in which there is no visitor.</summary>
    public RequestDelegate Shared(RequestDelegate endpoint) => context => GuardAsync(context, async () =>
    {
        if (await IsAllowedAsync(context) && await MayCallAsync(context, await keys.ScopesOfAsync(context), null))
        {
            await endpoint(context);
        }
    });

    /// <summary>The endpoint of a personal answer, which finds its <see cref="Caller"/>.</summary>
    public RequestDelegate Personal(RequestDelegate endpoint) => context => GuardAsync(context, async () =>
    {
        PersonalAnswer.Mark(context);
        if (!await IsAllowedAsync(context))
        {
            return;
        }

        var scopes = await keys.ScopesOfAsync(context);
        var (goesOn, visitor, token) = await visitors.FindAsync(context);
        if (goesOn && await MayCallAsync(context, scopes, visitor))
        {
            context.Features.Set(new Caller(scopes, visitor, token));
            await endpoint(context);
        }
    });

    /// <summary>The answer to every other method on a path.</summary>
    public RequestDelegate OtherMethods(string allowed) => context => GuardAsync(context, async () =>
    {
        if (!CrossOrigin.TryAnswerPreflight(context, allowed))
        {
            context.Response.Headers.Allow = allowed;
            await Problem.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "The method is not allowed", $"Allowed: {allowed}.");
        }
    });

    /// <summary>The answer on every other path.</summary>
    public Task OtherPaths(HttpContext context) => GuardAsync(context, () =>
        Problem.WriteAsync(context, StatusCodes.Status404NotFound, "There is nothing at this path"));

    /// <summary>Answers 429 when this visitor asks too often.</summary>
    /// <returns>Whether the visitor may go on.</returns>
    public Task<bool> MayCallAsync(HttpContext context, VisitorId visitor) => GoOnUnlessAsync(context, limits.Take(visitor), LimitMetrics.Visitor);

    // A valid server key may ask as often as it likes.
    private async Task<bool> MayCallAsync(HttpContext context, KeyScopes? scopes, VisitorId? visitor) =>
        scopes is not (null or KeyScopes.None)
        || (await GoOnUnlessAsync(context, limits.Take(context.Connection.RemoteIpAddress), LimitMetrics.Address)
            && (visitor is null || await MayCallAsync(context, visitor.Value)));

    private async Task<bool> GoOnUnlessAsync(HttpContext context, TimeSpan? wait, string limit)
    {
        if (wait is null)
        {
            return true;
        }

        metrics.Count(limit);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.Value.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", "Try again after the seconds in 'Retry-After'.");
        return false;
    }

    private async Task<bool> IsAllowedAsync(HttpContext context)
    {
        if (access.IsAllowed(context))
        {
            return true;
        }

        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "The Delivery API is not public", $"Send its key in the header '{ApiKeyDeliveryAccess.Header}'.");
        return false;
    }

    private async Task GuardAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            crossOrigin.Apply(context);
            await answer();
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await FailureAnswer.WriteAsync(context, exception, logger);
        }
    }
}
