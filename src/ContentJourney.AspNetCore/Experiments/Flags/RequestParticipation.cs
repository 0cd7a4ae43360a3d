using ContentJourney.AspNetCore.Bots;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>Finds the visitor of the present request with their variants, for pages that a site renders itself. Once for each request.</summary>
internal sealed class RequestParticipation(
    IHttpContextAccessor requests,
    TokenSigners signers,
    WarmVisitors visitors,
    IVisitorStore store,
    ConsentPolicy policy,
    IJourneyRegistry journeys,
    TimeProvider time)
{
    private static readonly object s_found = new();

    /// <summary>The visitor; null outside of requests, for bots, and for a request without a valid token.</summary>
    public Task<RequestVisitor?> FindAsync()
    {
        if (requests.HttpContext is not { } context)
        {
            return Task.FromResult<RequestVisitor?>(null);
        }

        if (context.Items[s_found] is not Task<RequestVisitor?> found)
        {
            context.Items[s_found] = found = FindAsync(context);
        }

        return found;
    }

    private async Task<RequestVisitor?> FindAsync(HttpContext context)
    {
        if (Bot.Is(context.Request)
            || VisitorIdentity.FindToken(context.Request, out _) is not { } token
            || (await signers.GetAsync(context.RequestAborted)).Decode(token) is not { } visitor)
        {
            return null;
        }

        var parts = new List<Participant>();
        foreach (var journey in journeys.Current.Journeys.Values.Where(journey => journey.Experiments.Count > 0))
        {
            if (await FindAsync(context, visitor, journey) is { } part)
            {
                parts.Add(part);
            }
        }

        return new RequestVisitor(visitor, parts);
    }

    private async Task<Participant?> FindAsync(HttpContext context, VisitorId visitor, ActiveJourney journey)
    {
        var known = await visitors.FindAsync(visitor, journey.Vocabulary, context.RequestAborted);
        var consent = policy.OfUnstated(context.Request, known?.Stored);
        if (!consent.MayTakePart())
        {
            return null;
        }

        var stored = known?.Stored.Assignments ?? [];
        var profile = VisitorProfile.Of(known, consent);
        var now = time.GetUtcNow();
        var part = Participation.Stored(journey.Experiments, stored) ?? await Participation.DrawAsync(
            journey.Experiments,
            known?.Stored.Id ?? visitor,
            stored,
            experiment => profile.Look(journey.Vocabulary, [], history => experiment.Audience.Includes(history, profile.Traits, now)),
            now,
            context.RequestAborted);
        if (part is not { IsNew: true } drawn)
        {
            return part;
        }

        var write = new VisitorWrite { Visitor = known?.Stored.Id ?? visitor, Now = now, Assignments = [drawn.Assignment] };
        var written = await store.WriteAsync(write.RelyingOn(known?.Stored), context.RequestAborted);
        return Participation.Stored(journey.Experiments, written.Assignments);
    }
}
