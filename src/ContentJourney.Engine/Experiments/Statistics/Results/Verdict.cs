namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>What an experiment shows, and what it does not.</summary>
/// <param name="Kind">In one word.</param>
/// <param name="Text">In sentences.</param>
public sealed record Verdict(VerdictKind Kind, string Text);
