using ContentJourney.Engine.Rules.Scores;

namespace ContentJourney.Engine.Rules;

/// <summary>The score of a persona.</summary>
/// <param name="Persona">The persona's number.</param>
/// <param name="Score">Its rule.</param>
internal sealed record PersonaRule(int Persona, ScoreRule Score);
