namespace ContentJourney.Engine.Touchpoints;

/// <summary>Touchpoint types that the server itself records.</summary>
public static class TouchpointTypes
{
    /// <summary>An item was served in a slot. Matches only where a rule names it.</summary>
    public const string ContentShown = "content-shown";
}
