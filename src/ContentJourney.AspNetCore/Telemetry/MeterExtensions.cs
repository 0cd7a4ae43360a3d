using System.Diagnostics.Metrics;
using ContentJourney.Engine.Telemetry;

namespace ContentJourney.AspNetCore.Telemetry;

internal static class MeterExtensions
{
    /// <summary>The product's meter: one for each host, however often it is asked for.</summary>
    public static Meter Product(this IMeterFactory meters) => meters.Create(ContentJourneyTelemetry.Name);
}
