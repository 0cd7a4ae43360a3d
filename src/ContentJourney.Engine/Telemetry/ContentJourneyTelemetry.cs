namespace ContentJourney.Engine.Telemetry;

/// <summary>What to listen to, from OpenTelemetry or any other collector: <c>docs/observability.md</c> lists all there is to hear.</summary>
public static class ContentJourneyTelemetry
{
    /// <summary>The name of the product's meter and of its activity source.</summary>
    public const string Name = "ContentJourney";
}
