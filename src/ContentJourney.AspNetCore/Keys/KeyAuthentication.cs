namespace ContentJourney.AspNetCore.Keys;

/// <summary>The names under which hosts say who may use the management endpoints.</summary>
public static class KeyAuthentication
{
    /// <summary>The authentication scheme of server keys.</summary>
    public const string Scheme = "ContentJourney.ServerKey";

    /// <summary>The authorization policy of endpoints that change nothing.</summary>
    public const string ReadPolicy = "ContentJourney.Read";

    /// <summary>The authorization policy of endpoints that tell which journeys there are, which people need who only tag content.</summary>
    public const string ReadJourneysPolicy = "ContentJourney.ReadJourneys";

    /// <summary>The authorization policy of endpoints that change journeys, rule sets and keys.</summary>
    public const string ManagePolicy = "ContentJourney.Manage";

    /// <summary>The claim type that carries a scope of the key.</summary>
    public const string ScopeClaim = "scope";
}
