using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>The compiled rules of one journey. Immutable; deciding with it parses nothing.</summary>
public sealed class RuleSet
{
    /// <summary>The journey whose aliases the rules name.</summary>
    public required JourneyVocabulary Vocabulary { get; init; }

    /// <summary>The aliases of the journey that the rules name.</summary>
    public required RuleSetUses Uses { get; init; }

    /// <summary>Reads and validates the JSON of <c>rules.md</c>.</summary>
    /// <param name="node">The rule set; errors are added to its list under their paths.</param>
    /// <param name="vocabulary">The journey whose aliases may be named.</param>
    /// <returns>The compiled rules, or null when anything is wrong.</returns>
    public static RuleSet? Read(JsonNode node, JourneyVocabulary vocabulary) => throw new NotImplementedException();

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document does not fit the journey; the message names the places.</exception>
    public static RuleSet Parse(string document, JourneyVocabulary vocabulary)
    {
        using var json = JsonDocument.Parse(document);
        var errors = new ErrorList();
        return Read(JsonNode.Root(json.RootElement, errors), vocabulary)
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>The rules of a journey for which none are live: everyone is in the first stage, without a persona.</summary>
    public static RuleSet Empty(JourneyVocabulary vocabulary) => Parse("{}", vocabulary);
}
