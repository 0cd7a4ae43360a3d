using ContentJourney.Engine.Rules;
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
    public static Decision Decide(RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now) =>
        throw new NotImplementedException();

    /// <summary>Decides and says why; every condition is evaluated, also when the outcome is already known.</summary>
    public static ExplainedDecision Explain(RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now) =>
        throw new NotImplementedException();
}
