namespace ContentJourney.Engine.Journeys;

/// <summary>An entry of the catalogue of contacts.</summary>
public sealed record TouchpointType
{
    /// <summary>The alias, unique in the journey.</summary>
    public required string Alias { get; init; }

    /// <summary>What marketers read.</summary>
    public required string Name { get; init; }

    /// <summary>The channel of its touchpoints unless they say another; null: none.</summary>
    public string? Channel { get; init; }

    /// <summary>Alias of the stage it belongs to on the starting map; null: none.</summary>
    public string? Stage { get; init; }

    /// <summary>Its weight as a moment of truth.</summary>
    public MomentOfTruth Moment { get; init; }

    /// <summary>The emotion expected here, −2 to 2.</summary>
    public int ExpectedEmotion { get; init; }

    /// <summary>What troubles visitors here.</summary>
    public IReadOnlyList<string> Pains { get; init; } = [];

    /// <summary>What could be done better here.</summary>
    public IReadOnlyList<string> Opportunities { get; init; } = [];

    /// <summary>Open research questions.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}
