namespace ContentJourney.Engine.Experiments;

/// <summary>One variant of an experiment.</summary>
public sealed record ExperimentVariant
{
    /// <summary>Its alias, unique in the experiment.</summary>
    public required string Alias { get; init; }

    /// <summary>Its share of visitors relative to the other variants', positive.</summary>
    public required double Weight { get; init; }

    /// <summary>The version that decides, where rule sets are tested; 1 or more.</summary>
    public int? RuleSetVersion { get; init; }

    /// <summary>The content of the slot in its order, where content is tested.</summary>
    public IReadOnlyList<Guid> Items { get; init; } = [];
}
