using System.Buffers;
using ContentJourney.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Takes the calls of the CMS's webhook and answers at once; the follower does the work.</summary>
internal sealed class WebhookEndpoint(WebhookSecret secret, FollowSignals signals, IOptions<FollowOptions> options, ILogger<WebhookEndpoint> logger)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/umbraco/contentjourney/webhooks/content";

    /// <summary>Answers a call.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var body = await BodyBytes.ReadAsync(context.Request, Limits.Body);
        try
        {
            await AnswerAsync(context, body is var (bytes, length) ? bytes.AsMemory(0, length) : null);
        }
        finally
        {
            if (body is not null)
            {
                ArrayPool<byte>.Shared.Return(body.Value.Rented, clearArray: true);
            }
        }
    }

    private Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte>? body)
    {
        if (!secret.Opens(context.Request.Headers, (body ?? default).Span))
        {
            logger.WebhookRefused(WebhookSecret.Header);
            return Problem.WriteAsync(
                context, StatusCodes.Status401Unauthorized, "The webhook's secret is required",
                $"Send ContentJourney:SourceWebhookSecret in the header '{WebhookSecret.Header}', or sign the body in '{WebhookSecret.SignatureHeader}'.");
        }

        if (string.IsNullOrWhiteSpace(options.Value.Source))
        {
            return Problem.WriteAsync(context, StatusCodes.Status404NotFound, "No CMS is followed", $"{FollowOptions.SourceSetting} names none.");
        }

        // A body too long to be read says that something changed all the same.
        if (body is { } read && WebhookCall.Documents(context.Request.Headers[WebhookCall.EventHeader].ToString(), read) is { } documents)
        {
            signals.Changed(documents);
        }
        else
        {
            signals.ChangedEverything();
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }
}
