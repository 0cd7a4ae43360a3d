using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.AspNetCore.Touchpoints;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>Counts visits and what they brought.</summary>
internal sealed class VisitMetrics(IMeterFactory meters, SlotMetrics slots, TouchpointMetrics touchpoints)
{
    private readonly Counter<long> _visits = meters.Product().CreateCounter<long>(
        "contentjourney.visits", "{visit}", "Page views that were answered.");

    /// <summary>Counts a visit that was answered. What only tries something out counts as a visit, and for nothing else.</summary>
    public void Count(VisitRequest request, Visit visit)
    {
        var decision = visit.Decision.Decision;
        var journey = decision.Vocabulary.Journey.Alias;
        if (_visits.Enabled)
        {
            _visits.Add(1, new(Tags.Journey, journey), new(Tags.Stage, decision.Stage), new(Tags.Outcome, OutcomeOf(request, visit)));
        }

        if (request.DryRun || request.IsPreview)
        {
            return;
        }

        touchpoints.Count(visit.Tally, request.Rejected.Count);
        for (var i = 0; i < visit.Slots.Count; i++)
        {
            var slot = visit.Slots[i];
            // A slot that the journey does not know has the client's name.
            if (slot.Error is null)
            {
                slots.Count(journey, slot.Name, slot.Matched);
            }
        }
    }

    private static string OutcomeOf(VisitRequest request, Visit visit) =>
        visit.StoreAway ? "store_away" : request.DryRun ? "dry_run" : request.IsPreview ? "preview" : "answered";
}
