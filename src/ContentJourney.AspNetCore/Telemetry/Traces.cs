using System.Diagnostics;
using ContentJourney.Engine.Telemetry;

namespace ContentJourney.AspNetCore.Telemetry;

/// <summary>The activities of a request. Without a listener none is made.</summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new(ContentJourneyTelemetry.Name);

    /// <summary>Finding a visitor, in memory or in the store.</summary>
    public static Activity? Load() => Source.StartActivity("contentjourney.load");

    /// <summary>Deciding stage and persona.</summary>
    public static Activity? Decide(string journey) => Source.StartActivity("contentjourney.decide")?.SetTag(Tags.Journey, journey);

    /// <summary>Finding the items of all slots.</summary>
    public static Activity? Match() => Source.StartActivity("contentjourney.match");
}
