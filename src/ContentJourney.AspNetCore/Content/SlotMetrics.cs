using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Counts slots, and what they were filled with.</summary>
internal sealed class SlotMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _slots = meters.Product().CreateCounter<long>(
        "contentjourney.slots", "{slot}", "Slots that were asked for, by what was found.");

    /// <summary>Counts a slot of the journey.</summary>
    public void Count(string journey, string slot, MatchKind matched)
    {
        if (_slots.Enabled)
        {
            _slots.Add(1, new(Tags.Journey, journey), new(Tags.Slot, slot), new(Tags.Matched, matched.ToWord()));
        }
    }
}
