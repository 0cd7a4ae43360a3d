using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using CmsHeaders = Umbraco.Cms.Core.Constants.DeliveryApi.HeaderNames;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>
/// Writes the visitor's stage into <c>Accept-Segment</c> before the CMS reads it, its output cache included. A segment that the
/// client names itself wins and is checked; without a token the request stays as it is.
/// </summary>
internal sealed class VisitorSegment(
    RequestDelegate next,
    IOptions<SegmentOptions> options,
    IJourneyRegistry journeys,
    IDeliveryAccess access,
    VisitorFinder visitors,
    StoredDecision decision,
    ILogger<VisitorSegment> logger)
{
    private JourneySet? _withoutJourney;

    public async Task InvokeAsync(HttpContext context)
    {
        // The CMS refuses whoever may not call; nobody is looked up for them.
        if (NativeContent.IsAskedFor(context.Request) && access.IsAllowed(context) && !await ChooseAsync(context))
        {
            return;
        }

        await next(context);
    }

    // Whether the CMS is to answer.
    private async Task<bool> ChooseAsync(HttpContext context)
    {
        var current = journeys.Current;
        if (!current.Journeys.TryGetValue(options.Value.Journey, out var journey))
        {
            if (Interlocked.Exchange(ref _withoutJourney, current) != current)
            {
                logger.NoJourney(options.Value.Journey);
            }

            return true;
        }

        SegmentCaching.VaryByVisitor(context);
        var named = context.Request.Headers[CmsHeaders.AcceptSegment].ToString();
        return string.IsNullOrWhiteSpace(named)
            ? await ChooseByVisitorAsync(context, journey)
            : await CheckAsync(context, journey, named);
    }

    // The CMS keeps values and cached answers for each segment it is asked for: clients must not make up any.
    private static async Task<bool> CheckAsync(HttpContext context, ActiveJourney journey, string named)
    {
        if (journey.Vocabulary.StageIndex(named) >= 0)
        {
            return true;
        }

        await Problem.InvalidAsync(context, CmsHeaders.AcceptSegment, JourneyNames.Unknown(named, "segment", journey.Vocabulary.StageAliases));
        return false;
    }

    private async Task<bool> ChooseByVisitorAsync(HttpContext context, ActiveJourney journey)
    {
        context.Request.Headers.Remove(CmsHeaders.AcceptSegment);
        if (VisitorIdentity.FindToken(context.Request, out _) is null)
        {
            return true;
        }

        SegmentCaching.KeepPrivate(context);
        try
        {
            var (goesOn, visitor, _) = await visitors.FindAsync(context);
            if (visitor is { } known)
            {
                var decided = await decision.DecideAsync(context.Request, known, scopes: null, journey, at: null, explain: false);
                context.Request.Headers[CmsHeaders.AcceptSegment] = decided.Decision.Stage;
            }

            return goesOn;
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            logger.NotDecided(exception);
            return true;
        }
    }
}
