namespace ContentJourney.Engine.Journeys;

/// <summary>Ordered stages and a goal, for one product, process or revenue stream. Immutable.</summary>
public sealed record Journey
{
    /// <summary>Alias of the journey that exists from the start.</summary>
    public const string DefaultAlias = "default";

    /// <summary>The alias.</summary>
    public required string Alias { get; init; }

    /// <summary>What marketers call it.</summary>
    public required string Name { get; init; }

    /// <summary>The match of touchpoints that reach the goal, as the JSON of <c>rules.md</c>; null: none is set.</summary>
    public string? Goal { get; init; }

    /// <summary>The stages in their order; 1 to 64. The first is where everyone starts.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The personas; at most 64.</summary>
    public IReadOnlyList<Persona> Personas { get; init; } = [];

    /// <summary>The catalogue of contacts (the starting map).</summary>
    public IReadOnlyList<TouchpointType> TouchpointTypes { get; init; } = [];

    /// <summary>Named places that ask for matching content; at most 64.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];
}
