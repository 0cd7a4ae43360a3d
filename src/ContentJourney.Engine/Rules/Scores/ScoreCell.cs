namespace ContentJourney.Engine.Rules.Scores;

/// <summary>A score during one decision.</summary>
internal readonly record struct ScoreCell(bool Known, double Value);
