namespace ContentJourney.AspNetCore.Events;

/// <summary>A visitor whom new touchpoints moved to another stage.</summary>
public sealed record StageChange
{
    /// <summary>Alias of the journey.</summary>
    public required string Journey { get; init; }

    /// <summary>Alias of the stage without the new touchpoints.</summary>
    public required string FromStage { get; init; }

    /// <summary>Alias of the stage with them.</summary>
    public required string ToStage { get; init; }

    /// <summary>Alias of the persona with them, or null.</summary>
    public required string? Persona { get; init; }

    /// <summary>Number of the rule set that decided both.</summary>
    public required int RuleSetVersion { get; init; }

    /// <summary>The instant both were decided for, in UTC: that of the request which brought the touchpoints.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>
    /// Stands for the visitor: the same in every event of the same visitor. It is neither the visitor's token nor id, and opens
    /// nothing.
    /// </summary>
    public required string Visitor { get; init; }
}
