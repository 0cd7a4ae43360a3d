using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>What a decision is asked from.</summary>
/// <param name="Journey">The journey with its live rules.</param>
/// <param name="History">The history that may be used.</param>
/// <param name="Traits">The traits that may be used.</param>
/// <param name="At">The instant to decide for.</param>
/// <param name="Explain">Whether reasons are wanted.</param>
internal readonly record struct DecisionRequest(
    ActiveJourney Journey, TouchpointHistory History, IReadOnlyDictionary<string, Scalar> Traits, DateTimeOffset At, bool Explain)
{
    /// <summary>Decides.</summary>
    public DecisionAnswer Decide()
    {
        if (!Explain)
        {
            return new DecisionAnswer(Decider.Decide(Journey.Rules, History, Traits, At), Journey.Version, At, null);
        }

        var explained = Decider.Explain(Journey.Rules, History, Traits, At);
        return new DecisionAnswer(explained.Decision, Journey.Version, At, explained.Reasons);
    }
}
