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
    public RequestDelegate Shared(RequestDelegate endpoint)
    {
        // Made once: what is made for every request is garbage of every request.
        RequestDelegate answer = async context =>
        {
            if (await IsAllowedAsync(context) && await MayCallAsync(context, await keys.ScopesOfAsync(context), null))
            {
                await endpoint(context);
            }
        };
        return context => GuardAsync(context, answer);
    }

    /// <summary>The endpoint of a personal answer, which gets its <see cref="Caller"/>.</summary>
    public RequestDelegate Personal(PersonalEndpoint endpoint)
    {
        RequestDelegate answer = context =>
        {
            PersonalAnswer.Mark(context);

            // Hardly ever waits: what suspends with the endpoint is one step less.
            var caller = FindCallerAsync(context);
            return caller.IsCompletedSuccessfully ? Answer(context, caller.Result) : AnswerAsync(context, caller);
        };
        return context => GuardAsync(context, answer);

        Task Answer(HttpContext context, Caller? caller) => caller is null ? Task.CompletedTask : endpoint(context, caller);

        async Task AnswerAsync(HttpContext context, ValueTask<Caller?> caller) => await Answer(context, await caller);
    }

    /// <summary>The answer to every other method on a path.</summary>
    public RequestDelegate OtherMethods(string allowed) => context => GuardAsync(context, guarded =>
    {
        if (CrossOrigin.TryAnswerPreflight(guarded, allowed))
        {
            return Task.CompletedTask;
        }

        guarded.Response.Headers.Allow = allowed;
        return Problem.WriteAsync(guarded, StatusCodes.Status405MethodNotAllowed, "The method is not allowed", $"Allowed: {allowed}.");
    });

    /// <summary>The answer on every other path.</summary>
    public Task OtherPaths(HttpContext context) => GuardAsync(context, static guarded =>
        Problem.WriteAsync(guarded, StatusCodes.Status404NotFound, "There is nothing at this path"));

    /// <summary>Answers 429 when this visitor asks too often.</summary>
    /// <returns>Whether the visitor may go on.</returns>
    public ValueTask<bool> MayCallAsync(HttpContext context, VisitorId visitor) =>
        limits.Take(visitor) is { } wait ? RefuseAsync(context, wait, LimitMetrics.Visitor) : new(true);

    // Null: the answer is written.
    private async ValueTask<Caller?> FindCallerAsync(HttpContext context)
    {
        if (!await IsAllowedAsync(context))
        {
            return null;
        }

        var scopes = await keys.ScopesOfAsync(context);
        var (goesOn, visitor, token) = await visitors.FindAsync(context);
        return goesOn && await MayCallAsync(context, scopes, visitor) ? new Caller(scopes, visitor, token) : null;
    }

    // A valid server key may ask as often as it likes.
    private ValueTask<bool> MayCallAsync(HttpContext context, KeyScopes? scopes, VisitorId? visitor) =>
        scopes is not (null or KeyScopes.None) ? new(true)
        : limits.Take(context.Connection.RemoteIpAddress) is { } wait ? RefuseAsync(context, wait, LimitMetrics.Address)
        : visitor is { } known ? MayCallAsync(context, known)
        : new(true);

    private async ValueTask<bool> RefuseAsync(HttpContext context, TimeSpan wait, string limit)
    {
        metrics.Count(limit);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problem.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", "Try again after the seconds in 'Retry-After'.");
        return false;
    }

    private ValueTask<bool> IsAllowedAsync(HttpContext context) => access.IsAllowed(context) ? new(true) : RefuseAsync(context);

    private static async ValueTask<bool> RefuseAsync(HttpContext context)
    {
        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "The Delivery API is not public", $"Send its key in the header '{ApiKeyDeliveryAccess.Header}'.");
        return false;
    }

    private async Task GuardAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            crossOrigin.Apply(context);
            await answer(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await FailureAnswer.WriteAsync(context, exception, logger);
        }
    }
}
