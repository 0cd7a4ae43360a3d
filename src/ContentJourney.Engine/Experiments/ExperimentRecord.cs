namespace ContentJourney.Engine.Experiments;

/// <summary>A stored experiment and how it goes.</summary>
public sealed record ExperimentRecord
{
    /// <summary>What is tested.</summary>
    public required Experiment Experiment { get; init; }

    /// <summary>How far it has come.</summary>
    public ExperimentState State { get; init; }

    /// <summary>Counts from 1; one more whenever the weights changed while it ran. Each version has visitors of its own.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What its assignments are drawn with; of its own, so that they are independent of every other experiment's.</summary>
    public required string Seed { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it first ran, in UTC; null: never.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Since when it runs without a pause or change of its weights, in UTC; null: it does not.</summary>
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>How long the present version ran before <see cref="RunningSince"/>; pauses do not count.</summary>
    public TimeSpan RanBefore { get; init; }

    /// <summary>When it ended, in UTC; null: it has not.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When its results were first read, in UTC, while it had not ended; null: never.</summary>
    public DateTimeOffset? PeekedAt { get; init; }

    /// <summary>The variant whose rule set was made live; null: none.</summary>
    public string? Winner { get; init; }

    /// <summary>The version that was live before the winner's; null: none, or the winner's was live already.</summary>
    public int? ReplacedVersion { get; init; }

    /// <summary>Its alias.</summary>
    public string Alias => Experiment.Alias;

    /// <summary>Whether visitors have its variants: it runs or is paused.</summary>
    public bool IsActive => State is ExperimentState.Running or ExperimentState.Paused;

    /// <summary>How long the present version ran; pauses do not count.</summary>
    /// <param name="now">The instant, in UTC.</param>
    public TimeSpan RanFor(DateTimeOffset now) => RanBefore + (RunningSince is { } since && now > since ? now - since : TimeSpan.Zero);
}
