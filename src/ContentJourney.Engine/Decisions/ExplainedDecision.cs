namespace ContentJourney.Engine.Decisions;

/// <summary>A decision with its reasons.</summary>
/// <param name="Decision">The same as without reasons.</param>
/// <param name="Reasons">Why.</param>
public sealed record ExplainedDecision(Decision Decision, DecisionReasons Reasons);
