using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>
/// A compiled <c>match</c> of <c>rules.md</c>: picks touchpoints of a history that was prepared for the same vocabulary.
/// </summary>
public sealed class TouchpointMatch
{
    /// <summary>Reads and validates a match.</summary>
    /// <param name="node">The match; errors are added to its list under their paths.</param>
    /// <param name="vocabulary">The journey whose aliases may be named.</param>
    /// <returns>The compiled match, or null when anything is wrong.</returns>
    public static TouchpointMatch? Read(JsonNode node, JourneyVocabulary vocabulary) => throw new NotImplementedException();

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document does not fit the journey; the message names the places.</exception>
    public static TouchpointMatch Parse(string document, JourneyVocabulary vocabulary)
    {
        using var json = JsonDocument.Parse(document);
        var errors = new ErrorList();
        return Read(JsonNode.Root(json.RootElement, errors), vocabulary)
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>How many touchpoints it picks with <c>now - within &lt; occurredAt &lt;= now</c>; allocates nothing.</summary>
    /// <param name="history">The history, prepared for the same vocabulary.</param>
    /// <param name="now">The instant; later touchpoints do not count.</param>
    /// <param name="within">The window, positive; null: all up to now.</param>
    /// <exception cref="ArgumentException">The history is of another vocabulary.</exception>
    public int Count(TouchpointHistory history, DateTimeOffset now, TimeSpan? within = null) => throw new NotImplementedException();

    /// <summary>Whether it picks a touchpoint in the window; the arguments are those of <see cref="Count"/>.</summary>
    public bool Any(TouchpointHistory history, DateTimeOffset now, TimeSpan? within = null) => throw new NotImplementedException();
}
