using ContentJourney.AspNetCore.Experiments;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Events;

/// <summary>
/// Compares the decisions without and with stored touchpoints, at the same instant, under the same rules and traits: what time or
/// a new rule set brings about is no event.
/// </summary>
internal sealed class StageComparison(IVisitorStore store, IJourneyRegistry journeys, TokenSigners signers)
{
    // Stores may keep instants less exactly than the clock gives them.
    private static readonly TimeSpan s_precision = TimeSpan.FromMilliseconds(1);

    /// <summary>In which journeys the touchpoints moved their visitor, who has not refused meanwhile.</summary>
    public async Task<IReadOnlyList<StageChange>> CompareAsync(StoredTouchpoints stored, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(stored.Visitor, cancellationToken) is not { } visitor || visitor.Consent?.KeepsTouchpoints() == false)
        {
            return [];
        }

        // What was received later has its own place in the queue.
        var with = visitor.Touchpoints.Where(touchpoint => touchpoint.ReceivedAt <= stored.At + s_precision).ToArray();
        var without = with.Where(touchpoint => !stored.Ids.Contains(touchpoint.Id)).ToArray();
        var reference = (await signers.GetAsync(cancellationToken)).Reference(visitor.Id);
        var mayTakePart = visitor.Consent?.MayTakePart() != false;
        return
        [
            .. from live in journeys.Current.Journeys.Values
               let journey = live.For(mayTakePart ? Participation.Stored(live.Experiments, visitor.Assignments) : null)
               where journey.Version is not null
               let before = Decide(journey, without, visitor, stored.At)
               let after = Decide(journey, with, visitor, stored.At)
               where before.StageIndex != after.StageIndex
               select new StageChange
               {
                   Journey = journey.Journey.Alias,
                   FromStage = before.Stage,
                   ToStage = after.Stage,
                   Persona = after.Persona,
                   RuleSetVersion = journey.Version!.Value,
                   DecidedAt = stored.At,
                   Visitor = reference,
               },
        ];
    }

    private static Decision Decide(ActiveJourney journey, Touchpoint[] touchpoints, StoredVisitor visitor, DateTimeOffset at) =>
        Decider.Decide(journey.Rules, TouchpointHistory.Create(journey.Vocabulary, touchpoints), visitor.Traits, at);
}
