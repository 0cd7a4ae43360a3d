namespace ContentJourney.Engine.Keys;

/// <summary>A server key as it is kept: never the key itself.</summary>
/// <param name="Id">Names the key in lists; no secret.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Hash">SHA-256 of the key, 64 lower-case hexadecimal digits (the key has 256 random bits, so no salt is needed).</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="RevokedAt">When it was revoked, in UTC; null: it is valid.</param>
public sealed record ServerKey(
    string Id, string Name, string Hash, KeyScopes Scopes, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

/// <summary>What a server key allows.</summary>
[Flags]
public enum KeyScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To send touchpoints of known customers and to identify visitors.</summary>
    Ingest = 1,

    /// <summary>To read: analytics, rule sets, decisions at another instant.</summary>
    Read = 2,

    /// <summary>To change journeys, rule sets and keys.</summary>
    Manage = 4,

    /// <summary>Everything.</summary>
    All = Ingest | Read | Manage,
}
