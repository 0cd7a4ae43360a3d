using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Decisions;

/// <summary>
/// Decides: a pure function of rule set, history, traits and now. The order of <c>rules.md</c>: the furthest stage whose
/// <c>enter</c> holds now, else the first; the persona with the highest score if it reaches the threshold and the lead.
/// </summary>
public static class Decider
{
    /// <summary>Decides without reasons; allocates nothing.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="history">The history, prepared for the same vocabulary.</param>
    /// <param name="traits">What the visitor declared.</param>
    /// <param name="now">The instant of the decision; later touchpoints do not count.</param>
    /// <exception cref="ArgumentException">History and rule set are of different vocabularies.</exception>
    public static Decision Decide(RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now)
    {
        var evaluation = Evaluate(ruleSet, history, traits, now, stackalloc ScoreCell[ruleSet.Scores.Length]);
        Span<ScoreCell> personas = stackalloc ScoreCell[ruleSet.Personas.Length];
        for (var i = 0; i < personas.Length; i++)
        {
            personas[i] = ruleSet.Personas[i].Score.Look(evaluation);
        }

        var persona = ruleSet.PersonaPolicy.Choose(personas, out var isSure);
        return Decision(ruleSet, Stage(ruleSet, evaluation), isSure ? persona : Persona(ruleSet, evaluation, personas));
    }

    /// <summary>Decides and says why; every condition is evaluated, also when the outcome is already known.</summary>
    /// <inheritdoc cref="Decide(RuleSet, TouchpointHistory, IReadOnlyDictionary{string, Scalar}, DateTimeOffset)"/>
    public static ExplainedDecision Explain(RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now)
    {
        var evaluation = Evaluate(ruleSet, history, traits, now, new ScoreCell[ruleSet.Scores.Length]);
        var personaScores = new ScoreCell[ruleSet.Personas.Length];
        var decision = Decision(ruleSet, Stage(ruleSet, evaluation), Persona(ruleSet, evaluation, personaScores));
        var scores = new NamedScore[ruleSet.Scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new NamedScore(ruleSet.Scores[i].Alias, evaluation.Score(i));
        }

        var personas = ruleSet.Personas
            .Select((rule, i) => new NamedScore(rule.Score.Alias, personaScores[i].Value))
            .OrderByDescending(persona => persona.Score)
            .ThenBy(persona => persona.Alias, StringComparer.Ordinal);
        var next = Array.FindIndex(ruleSet.Enter, decision.StageIndex + 1, enter => enter is not null);
        var reasons = new DecisionReasons(
            Reason(ruleSet, decision.StageIndex, evaluation), next < 0 ? null : Reason(ruleSet, next, evaluation), scores, [.. personas]);
        return new ExplainedDecision(decision, reasons);
    }

    private static Evaluation Evaluate(
        RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now, Span<ScoreCell> cells)
    {
        if (history.Vocabulary != ruleSet.Vocabulary)
        {
            throw new ArgumentException("History and rule set were prepared for different vocabularies.", nameof(history));
        }

        return new Evaluation(ruleSet, history, traits, now, cells);
    }

    private static Decision Decision(RuleSet ruleSet, int stage, int persona) =>
        new(ruleSet.Vocabulary, stage, persona < 0 ? -1 : ruleSet.Personas[persona].Persona);

    private static int Stage(RuleSet ruleSet, in Evaluation evaluation)
    {
        var stage = ruleSet.Enter.Length - 1;
        while (stage > 0 && !(ruleSet.Enter[stage]?.Holds(evaluation) ?? false))
        {
            stage--;
        }

        return stage;
    }

    /// <summary>The persona by exact scores, which are left in <paramref name="scores"/>.</summary>
    private static int Persona(RuleSet ruleSet, in Evaluation evaluation, Span<ScoreCell> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = ScoreCell.Exact(ruleSet.Personas[i].Score.Value(evaluation));
        }

        return ruleSet.PersonaPolicy.Choose(scores, out _);
    }

    private static StageReason Reason(RuleSet ruleSet, int stage, in Evaluation evaluation) =>
        new(ruleSet.Vocabulary.Journey.Stages[stage].Alias, ruleSet.Enter[stage]?.Explain(evaluation));
}
