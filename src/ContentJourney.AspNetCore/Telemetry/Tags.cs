namespace ContentJourney.AspNetCore.Telemetry;

/// <summary>
/// The attributes of measurements and activities. Their values come from journeys and from this code, never from a request, so
/// that there are few of them; nothing names a visitor.
/// </summary>
internal static class Tags
{
    public const string Journey = "contentjourney.journey";

    public const string Stage = "contentjourney.stage";

    public const string Slot = "contentjourney.slot";

    /// <summary>What the first item of a slot is tagged for, in the words of the contract.</summary>
    public const string Matched = "contentjourney.matched";

    public const string Outcome = "contentjourney.outcome";

    /// <summary>Which limit was passed.</summary>
    public const string Limit = "contentjourney.limit";

    /// <summary>The name of a health check.</summary>
    public const string Check = "contentjourney.check";
}
