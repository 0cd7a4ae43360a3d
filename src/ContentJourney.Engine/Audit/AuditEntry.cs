namespace ContentJourney.Engine.Audit;

/// <summary>One change that somebody made.</summary>
public sealed record AuditEntry
{
    /// <summary>Rises with every entry; 0 before it is stored.</summary>
    public long Number { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it: the name of a server key or of a user.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, such as <c>start</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, as its path, such as <c>experiments/shorter-consideration</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>That as JSON before the change; null: there was none.</summary>
    public string? Before { get; init; }

    /// <summary>That as JSON after the change; null: there is none any more.</summary>
    public string? After { get; init; }
}
