using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>Decides from what is stored of a visitor and may be used; writes nothing.</summary>
internal sealed class StoredDecision(WarmVisitors visitors, ConsentPolicy policy, DecisionMetrics decisions)
{
    /// <summary>The decision for the visitor of the call; one nothing is stored of is decided for without a history.</summary>
    /// <param name="request">The request, which may ask not to be tracked.</param>
    /// <param name="visitor">The visitor whose valid token came along.</param>
    /// <param name="scopes">What the caller's server key allows.</param>
    /// <param name="journey">The journey.</param>
    /// <param name="at">The instant to decide for.</param>
    /// <param name="explain">Whether reasons are wanted.</param>
    public async ValueTask<DecisionAnswer> DecideAsync(
        HttpRequest request, VisitorId visitor, KeyScopes? scopes, ActiveJourney journey, DateTimeOffset at, bool explain)
    {
        var known = await visitors.FindAsync(visitor, journey.Vocabulary, request.HttpContext.RequestAborted);
        var consent = ConsentOf(request, scopes, known?.Stored);
        var profile = VisitorProfile.Of(known, consent);
        var part = consent.MayTakePart() ? Participation.Stored(journey.Experiments, known?.Stored.Assignments ?? []) : null;
        return profile.Look(journey.Vocabulary, [], history => decisions.Decide(new DecisionRequest(journey.For(part), history, profile.Traits, at, explain)));
    }

    // A server that may read vouches for consent, as one that sends touchpoints does; the visitor's own refusal wins.
    private Consent ConsentOf(HttpRequest request, KeyScopes? scopes, StoredVisitor? stored) =>
        scopes is { } allowed && allowed.HasFlag(KeyScopes.Read) ? stored?.Consent ?? Consent.All : policy.OfUnstated(request, stored);
}
