using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>A page view from end to end: load, decide, fill the slots, keep what may be kept in one write.</summary>
internal sealed class VisitFlow(IVisitorStore store, ConsentPolicy policy, SiteTimeZone timeZone)
{
    /// <summary>Runs the visit.</summary>
    /// <returns>What it came to, or null with an error, and nothing stored, when it would leave the visitor with too many traits.</returns>
    public async Task<Visit?> RunAsync(VisitRequest request, ErrorList errors, CancellationToken cancellationToken)
    {
        var stored = request.Visitor is { } known ? await store.FindAsync(known, cancellationToken) : null;
        var consent = ConsentPolicy.Effective(request.Consent, stored?.Consent, policy.Default, request.PrivacyControl);
        var visitor = stored?.Id ?? request.Visitor ?? TokenSigner.NewVisitor();
        var profile = VisitorProfile.Of(stored, consent);
        var traits = profile.TraitsWith(request.Traits);
        if (traits.Count > Limits.Traits)
        {
            errors.Add("traits", $"would be {traits.Count} with those declared before; allowed: 0 to {Limits.Traits}, and null takes one away");
            return null;
        }

        var (decision, history) = Decide(request, profile.Touchpoints, traits);
        var slots = SlotFill.Fill(request, decision.Decision, history, timeZone);

        var write = VisitStorage.WriteOf(request, stored, visitor, consent, slots, policy.Default);
        var written = write is null ? null : await store.WriteAsync(write, cancellationToken);
        return new Visit(written?.Visitor ?? visitor, consent, decision, slots, VisitStorage.TallyOf(request, stored, consent, written));
    }

    private static (DecisionAnswer Decision, TouchpointHistory History) Decide(
        VisitRequest request, IReadOnlyList<Touchpoint> stored, IReadOnlyDictionary<string, Scalar> traits)
    {
        var history = TouchpointHistory.Create(request.Journey.Vocabulary, stored.Concat(request.Touchpoints));
        var answer = new DecisionRequest(request.Journey, history, traits, request.At ?? request.Now, request.Explain).Decide();
        var decision = answer.Decision with
        {
            StageIndex = request.AsStage ?? answer.Decision.StageIndex,
            PersonaIndex = request.AsPersona ?? answer.Decision.PersonaIndex,
        };
        return (answer with { Decision = decision }, history);
    }
}
