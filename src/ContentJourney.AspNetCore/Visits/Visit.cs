using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>What a visit came to.</summary>
/// <param name="Visitor">The visitor, perhaps a new one.</param>
/// <param name="Consent">What counted as consent.</param>
/// <param name="Decision">Stage and persona.</param>
/// <param name="Slots">What each slot gets.</param>
/// <param name="Tally">What became of the valid touchpoints.</param>
/// <param name="Part">The visitor's part in an experiment; null: none.</param>
/// <param name="StoreAway">Whether the store did not do its part: nothing of the visit was kept.</param>
internal sealed record Visit(
    VisitorId Visitor, Consent Consent, DecisionAnswer Decision, IReadOnlyList<SlotFill> Slots, Tally Tally, Participant? Part, bool StoreAway);
