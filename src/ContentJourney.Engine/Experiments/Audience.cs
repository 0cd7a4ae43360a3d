using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Rules.Conditions;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>The visitors an experiment is about, compiled for a journey. Scores are of a rule set, and an audience is of none.</summary>
public sealed class Audience
{
    private readonly RuleSet _noRules;
    private readonly Condition? _condition;

    private Audience(JourneyVocabulary vocabulary, Condition? condition) => (_noRules, _condition) = (RuleSet.Empty(vocabulary), condition);

    /// <summary>Compiles the condition of an experiment that was validated before.</summary>
    /// <param name="condition">The condition as JSON; null: everyone.</param>
    /// <param name="vocabulary">The journey.</param>
    /// <exception cref="FormatException">The condition does not fit the journey; the message names the places.</exception>
    public static Audience Parse(string? condition, JourneyVocabulary vocabulary)
    {
        if (condition is null)
        {
            return new Audience(vocabulary, null);
        }

        using var json = JsonDocument.Parse(condition);
        var errors = new ErrorList();
        var compiled = Condition.Read(JsonNode.Root(json.RootElement, errors), new RuleReading(vocabulary, []));
        return errors.IsEmpty
            ? new Audience(vocabulary, compiled)
            : throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>Whether a visitor belongs to it; allocates nothing.</summary>
    /// <param name="history">The history, prepared for the same vocabulary.</param>
    /// <param name="traits">What the visitor declared.</param>
    /// <param name="now">The instant; later touchpoints do not count.</param>
    public bool Includes(TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now) =>
        _condition is null || _condition.Holds(new Evaluation(_noRules, history, traits, now, []));
}
