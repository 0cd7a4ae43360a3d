using System.Collections.ObjectModel;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>Reads what the test bench is asked: a visitor who need not exist, and rules that need not be stored.</summary>
internal static class BenchRequest
{
    /// <summary>The question, or null with every error in the node's list.</summary>
    /// <param name="body">The request's body.</param>
    /// <param name="journeys">The journeys whose touchpoint types are known.</param>
    /// <param name="journey">The journey to decide in.</param>
    /// <param name="now">The instant to decide for, unless the body says one.</param>
    public static DecisionRequest? Read(JsonNode body, JourneySet journeys, ActiveJourney journey, DateTimeOffset now)
    {
        if (!body.IsObject("ruleSet", "history", "traits", "now"))
        {
            return null;
        }

        var rules = body.Optional("ruleSet", node => RuleSet.Read(node, journey.Vocabulary));
        var at = body.Optional("now", RequestInstant.Read) ?? now;
        var reading = new TouchpointReading { FindType = journeys.FindType, Now = at, Bench = journey.Vocabulary };
        var history = body.Optional("history", node => node.Items(0, Limits.ServerTouchpoints), [])
            .Select(node => TouchpointDocument.Read(node, reading)).ToArray();
        var traits = body.Optional("traits", node => node.ScalarMap(Limits.Traits), ReadOnlyDictionary<string, Scalar>.Empty);
        if (!body.Errors.IsEmpty)
        {
            return null;
        }

        var deciding = rules is null ? journey : journey with { Rules = rules, Version = null };
        return new DecisionRequest(deciding, TouchpointHistory.Create(journey.Vocabulary, history!), traits, at, Explain: true);
    }
}
