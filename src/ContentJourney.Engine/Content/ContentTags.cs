using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Content;

/// <summary>What an editor put on an item of content. Empty lists mean: any.</summary>
public sealed record ContentTags
{
    /// <summary>No tags: eligible everywhere, ranked last.</summary>
    public static ContentTags None { get; } = new();

    /// <summary>Alias of the journey the stages and personas are of.</summary>
    public string Journey { get; init; } = Journeys.Journey.DefaultAlias;

    /// <summary>Aliases of stages.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Aliases of personas.</summary>
    public IReadOnlyList<string> Personas { get; init; } = [];

    /// <summary>Names of slots.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>Higher comes first, −1,000 to 1,000.</summary>
    public int Priority { get; init; }

    /// <summary>When it may be shown, as the JSON of <c>rules.md</c>; null: always.</summary>
    public string? Moment { get; init; }

    /// <summary>Whether no stage, persona or slot is named: such an item is eligible in every journey.</summary>
    internal bool AreEmpty => Stages.Count + Personas.Count + Slots.Count == 0;
}
