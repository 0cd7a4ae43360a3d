using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules.Conditions;
using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>The compiled rules of one journey. Immutable; deciding with it parses nothing.</summary>
public sealed class RuleSet
{
    // Conditions may nest 64 deep, each in an array of its own, below three levels of the rule set.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    internal RuleSet(JourneyVocabulary vocabulary) => Vocabulary = vocabulary;

    /// <summary>The journey whose aliases the rules name.</summary>
    public JourneyVocabulary Vocabulary { get; }

    /// <summary>By the stage's place in the journey; null where there is none, and for the first stage.</summary>
    internal Condition?[] Enter { get; init; } = [];

    internal ScoreRule[] Scores { get; init; } = [];

    internal PersonaRule[] Personas { get; init; } = [];

    internal PersonaPolicy PersonaPolicy { get; init; }

    /// <summary>Reads and validates the JSON of <c>rules.md</c>.</summary>
    /// <param name="node">The rule set; errors are added to its list under their paths.</param>
    /// <param name="vocabulary">The journey whose aliases may be named.</param>
    /// <returns>The compiled rules, or null when anything is wrong.</returns>
    public static RuleSet? Read(JsonNode node, JourneyVocabulary vocabulary)
    {
        var errors = node.Errors.Count;
        var ruleSet = RuleSetReader.Read(node, vocabulary);
        return node.Errors.Count > errors || node.Errors.Count == ErrorList.Capacity ? null : ruleSet;
    }

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document does not fit the journey; the message names the places.</exception>
    public static RuleSet Parse(string document, JourneyVocabulary vocabulary)
    {
        using var json = JsonDocument.Parse(document, Deep);
        var errors = new ErrorList();
        return Read(JsonNode.Root(json.RootElement, errors), vocabulary)
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>The rules of a journey for which none are live: everyone is in the first stage, without a persona.</summary>
    public static RuleSet Empty(JourneyVocabulary vocabulary) => Parse("{}", vocabulary);
}
