using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>A page view from end to end: load, decide, fill the slots, keep what may be kept in one write.</summary>
internal sealed class VisitFlow(VisitStore store, ConsentPolicy policy, SiteTimeZone timeZone, ILiveRenderer renderer, DecisionMetrics decisions)
{
    /// <summary>Runs the visit.</summary>
    /// <returns>What it came to, or null with an error, and nothing stored, when it would leave the visitor with too many traits or expand too much.</returns>
    public async ValueTask<Visit?> RunAsync(VisitRequest request, ErrorList errors, CancellationToken cancellationToken)
    {
        if (store.Recall(request) is not { } recalled)
        {
            return (await TryAsync(request, await store.FindAsync(request, cancellationToken), errors, cancellationToken)).Visit;
        }

        var (visit, isAway) = await TryAsync(request, recalled, new ErrorList(), cancellationToken);
        if (visit is not null)
        {
            return visit;
        }

        var found = await store.FindAsync(request, cancellationToken);
        return (await TryAsync(request, found with { TakesNothing = isAway }, errors, cancellationToken)).Visit;
    }

    // Null with errors, or where the visitor was recalled and must be asked for; then also whether the store failed to take the write.
    private async ValueTask<(Visit? Visit, bool IsAway)> TryAsync(
        VisitRequest request, VisitStore.Found found, ErrorList errors, CancellationToken cancellationToken)
    {
        var (known, isAway, _) = found;
        var stored = known?.Stored;
        var consent = request.IsBot ? Consent.None : ConsentPolicy.Effective(request.Consent, stored?.Consent, policy.Default, request.PrivacyControl);
        var visitor = stored?.Id ?? request.Visitor ?? TokenSigner.NewVisitor();
        var profile = VisitorProfile.Of(known, consent);
        var traits = TraitChange.Apply(profile.Traits, request.Traits);
        if (traits.Count > Limits.Traits)
        {
            errors.Add("traits", $"would be {traits.Count} with those declared before; allowed: 0 to {Limits.Traits}, and null takes one away");
            return default;
        }

        var part = isAway ? null : await VisitExperiments.FindAsync(request, stored, visitor, consent, profile, traits, cancellationToken);
        var answer = Answer(part);
        if (await RenderAsync(answer) is not { } slots)
        {
            return default;
        }

        if (isAway)
        {
            return (new Visit(visitor, consent, answer.Decision, slots, VisitStorage.TallyOfUnknown(request), part, StoreAway: true), true);
        }

        var assignments = part?.ToKeep(answer.ExposedStage, request.Now) ?? [];
        var write = VisitStorage.WriteOf(request, stored, visitor, consent, slots, assignments, policy.Default);
        var kept = await store.KeepAsync(request, found, write, cancellationToken);
        if (kept.IsStale)
        {
            return (null, kept.IsAway);
        }

        if (part is { IsNew: true } drawn && kept.Written is { } written
            && Participation.Stored(request.Journey.Experiments, written.Assignments) is { } first && first.Index != drawn.Index)
        {
            // Another node, which knew other weights, was first: its variant stays.
            (part, answer) = (first, Answer(first));
            if (await RenderAsync(answer) is not { } again)
            {
                return default;
            }

            slots = again;
        }

        var tally = VisitStorage.TallyOf(request, profile, consent, kept);
        return (new Visit(kept.Written?.Visitor ?? visitor, consent, answer.Decision, slots, tally, part, kept.IsAway), kept.IsAway);

        VisitAnswer Answer(Participant? taken) => profile.Look(
            request.Journey.Vocabulary, request.Touchpoints, history => VisitAnswer.Of(request, taken, history, traits, decisions, timeZone));

        ValueTask<IReadOnlyList<SlotFill>?> RenderAsync(VisitAnswer given) =>
            SlotFill.RenderAsync(given.Slots, request.Rendering, renderer, errors, cancellationToken);
    }
}
