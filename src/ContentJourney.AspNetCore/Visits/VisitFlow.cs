using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
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
    public async Task<Visit?> RunAsync(VisitRequest request, ErrorList errors, CancellationToken cancellationToken)
    {
        var (known, isAway) = await store.FindAsync(request, cancellationToken);
        var stored = known?.Stored;
        var consent = ConsentPolicy.Effective(request.Consent, stored?.Consent, policy.Default, request.PrivacyControl);
        var visitor = stored?.Id ?? request.Visitor ?? TokenSigner.NewVisitor();
        var profile = VisitorProfile.Of(known, consent);
        var traits = TraitChange.Apply(profile.Traits, request.Traits);
        if (traits.Count > Limits.Traits)
        {
            errors.Add("traits", $"would be {traits.Count} with those declared before; allowed: 0 to {Limits.Traits}, and null takes one away");
            return null;
        }

        var (decision, matched) = profile.Look(request.Journey.Vocabulary, request.Touchpoints, history => Answer(request, history, traits));
        if (await SlotFill.RenderAsync(matched, request.Rendering, renderer, errors, cancellationToken) is not { } slots)
        {
            return null;
        }

        if (isAway)
        {
            return new Visit(visitor, consent, decision, slots, VisitStorage.TallyOfUnknown(request), StoreAway: true);
        }

        var kept = await store.KeepAsync(request, VisitStorage.WriteOf(request, stored, visitor, consent, slots, policy.Default), cancellationToken);
        var tally = VisitStorage.TallyOf(request, profile, consent, kept);
        return new Visit(kept.Written?.Visitor ?? visitor, consent, decision, slots, tally, kept.IsAway);
    }

    private (DecisionAnswer Decision, IReadOnlyList<SlotFill> Slots) Answer(
        VisitRequest request, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits)
    {
        var answer = decisions.Decide(new DecisionRequest(request.Journey, history, traits, request.At ?? request.Now, request.Explain));
        var decision = answer.Decision with
        {
            StageIndex = request.AsStage ?? answer.Decision.StageIndex,
            PersonaIndex = request.AsPersona ?? answer.Decision.PersonaIndex,
        };
        return (answer with { Decision = decision }, SlotFill.Fill(request, decision, history, timeZone));
    }
}
