using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>A touchpoint that must have been before an item is shown.</summary>
/// <param name="Match">Picks it.</param>
/// <param name="Within">How long ago it may be; null: any time.</param>
internal sealed record AfterTouchpoint(TouchpointMatch Match, TimeSpan? Within)
{
    public bool Holds(TouchpointHistory history, DateTimeOffset now) => Match.Any(history, now, Within);

    /// <summary>Reads the <c>after</c> of a moment; null when anything is wrong, with every error in the node's list.</summary>
    /// <param name="node">The value.</param>
    /// <param name="vocabulary">The journey whose aliases may be named; null: the form alone is checked.</param>
    public static AfterTouchpoint? Read(JsonNode node, JourneyVocabulary? vocabulary)
    {
        if (!node.IsObject("match", "within"))
        {
            return null;
        }

        var within = node.TryMember("within", out var member) ? member.Duration() : null;
        if (!node.Require("match", out member) || !member.IsObject() || vocabulary is null)
        {
            return null;
        }

        return TouchpointMatch.Read(member, vocabulary) is { } match ? new AfterTouchpoint(match, within) : null;
    }
}
