using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>What a visit is answered from its history.</summary>
/// <param name="Decision">Stage and persona.</param>
/// <param name="Slots">What each slot gets.</param>
/// <param name="ExposedStage">
/// The stage under the control's rules, where the visitor's variant first makes a difference to the decision or the content; else null.
/// </param>
internal readonly record struct VisitAnswer(DecisionAnswer Decision, IReadOnlyList<SlotFill> Slots, string? ExposedStage)
{
    /// <summary>Decides and fills the slots, as the visitor's variant wants it.</summary>
    public static VisitAnswer Of(
        VisitRequest request,
        Participant? part,
        TouchpointHistory history,
        IReadOnlyDictionary<string, Scalar> traits,
        DecisionMetrics decisions,
        SiteTimeZone timeZone)
    {
        var answer = decisions.Decide(new DecisionRequest(request.Journey.For(part), history, traits, request.At ?? request.Now, request.Explain));
        if (request.AsStage is not null || request.AsPersona is not null)
        {
            answer = answer with
            {
                Decision = answer.Decision with
                {
                    StageIndex = request.AsStage ?? answer.Decision.StageIndex,
                    PersonaIndex = request.AsPersona ?? answer.Decision.PersonaIndex,
                },
            };
        }

        var decision = answer.Decision;
        var slots = SlotFill.Fill(request, decision, part, history, timeZone);
        var exposed = part is not { Assignment.ExposedAt: null } open ? null
            : open.Experiment.Record.Experiment.Kind == ExperimentKind.RuleSet ? Exposure.OfRules(open, decision, history, traits, request.Now)
            : Exposure.OfContent(open, request) ? decision.Stage : null;
        return new VisitAnswer(answer, slots, exposed);
    }
}
