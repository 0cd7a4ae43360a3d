namespace ContentJourney.AspNetCore.Health;

/// <summary>Marks our checks among those of the host.</summary>
internal static class HealthTags
{
    public const string Ready = "contentjourney-ready";
}
