using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Counts what became of the touchpoints that were sent.</summary>
internal sealed class TouchpointMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _touchpoints = meters.Product().CreateCounter<long>(
        "contentjourney.touchpoints", "{touchpoint}", "Touchpoints that were sent, by what became of them.");

    /// <summary>Counts those of a request.</summary>
    public void Count(Tally tally, int rejected)
    {
        Count(tally.Accepted, "accepted");
        Count(tally.Duplicates, "duplicate");
        Count(tally.WithoutConsent, "without_consent");
        Count(tally.NotStored, "not_stored");
        Count(rejected, "rejected");
    }

    private void Count(int number, string outcome)
    {
        if (number > 0)
        {
            _touchpoints.Add(number, new KeyValuePair<string, object?>(Tags.Outcome, outcome));
        }
    }
}
