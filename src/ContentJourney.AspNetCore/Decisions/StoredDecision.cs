using ContentJourney.AspNetCore.Bots;
using ContentJourney.AspNetCore.Experiments;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>
/// Decides from what is stored of a visitor and may be used. All that it may write is that an experiment made a difference now, to a
/// visitor who has a variant already.
/// </summary>
internal sealed class StoredDecision(
    WarmVisitors visitors, IVisitorStore store, ConsentPolicy policy, DecisionMetrics decisions, TimeProvider time, ILogger<StoredDecision> logger)
{
    /// <summary>The decision for the visitor of the call; one nothing is stored of is decided for without a history.</summary>
    /// <param name="request">The request, which may ask not to be tracked.</param>
    /// <param name="visitor">The visitor whose valid token came along.</param>
    /// <param name="scopes">What the caller's server key allows.</param>
    /// <param name="journey">The journey.</param>
    /// <param name="at">The instant to decide for; null: now, and what is decided is what the visitor gets.</param>
    /// <param name="explain">Whether reasons are wanted.</param>
    public async ValueTask<DecisionAnswer> DecideAsync(
        HttpRequest request, VisitorId visitor, KeyScopes? scopes, ActiveJourney journey, DateTimeOffset? at, bool explain)
    {
        var known = await visitors.FindAsync(visitor, journey.Vocabulary, request.HttpContext.RequestAborted);
        var consent = ConsentOf(request, scopes, known?.Stored);
        var profile = VisitorProfile.Of(known, consent);
        var part = consent.MayTakePart() ? Participation.Stored(journey.Experiments, known?.Stored.Assignments ?? []) : null;
        var now = time.GetUtcNow();
        var gets = at is null && !Bot.IsPrefetch(request) && part is { Assignment.ExposedAt: null, Variant.Rules: not null } ? part : null;
        var (answer, exposedStage) = profile.Look(journey.Vocabulary, [], history =>
        {
            var decided = decisions.Decide(new DecisionRequest(journey.For(part), history, profile.Traits, at ?? now, explain));
            return (decided, gets is { } taken ? Exposure.OfRules(taken, decided.Decision, history, profile.Traits, now) : null);
        });
        if (exposedStage is not null)
        {
            await KeepAsync(known!.Stored, gets!.Value.ToKeep(exposedStage, now), now, request.HttpContext.RequestAborted);
        }

        return answer;
    }

    private async ValueTask KeepAsync(StoredVisitor stored, IReadOnlyList<Assignment> exposed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(new VisitorWrite { Visitor = stored.Id, Now = now, Assignments = exposed }.RelyingOn(stored), cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            logger.ExposureNotKept(exception);
        }
    }

    // A server that may read vouches for consent, as one that sends touchpoints does; the visitor's own refusal wins.
    private Consent ConsentOf(HttpRequest request, KeyScopes? scopes, StoredVisitor? stored) =>
        scopes is { } allowed && allowed.HasFlag(KeyScopes.Read) ? stored?.Consent ?? Consent.All : policy.OfUnstated(request, stored);
}
