using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>Reads the JSON of a moment, as <c>rules.md</c> defines it.</summary>
internal static class MomentReader
{
    private const int MaxDayParts = 64;
    private const int MostShows = 1_000_000;

    /// <summary>Reads and compiles a moment; null when anything is wrong, with every error in the node's list.</summary>
    /// <param name="node">The moment.</param>
    /// <param name="vocabulary">The journey whose aliases <c>after</c> may name; null: the form alone is checked.</param>
    public static Moment? Read(JsonNode node, JourneyVocabulary? vocabulary)
    {
        var found = node.Errors.Found;
        if (!node.IsObject("from", "until", "dayparts", "after", "maxShows", "per", "coolDown"))
        {
            return null;
        }

        var from = node.TryMember("from", out var member) ? member.Instant() : null;
        var until = node.TryMember("until", out member) ? member.Instant() : null;
        if (until <= from)
        {
            member.Fail("is not after from; allowed: a later instant");
        }

        var moment = new Moment
        {
            From = from ?? DateTimeOffset.MinValue,
            Until = until ?? DateTimeOffset.MaxValue,
            DayParts = node.TryMember("dayparts", out member) ? new DayParts(member.Items(1, MaxDayParts).Select(DayPartReader.Read)) : null,
            After = node.TryMember("after", out member) ? AfterTouchpoint.Read(member, vocabulary) : null,
            Limits = ReadLimits(node),
        };
        return node.Errors.Found == found ? moment : null;
    }

    private static ShowLimits? ReadLimits(JsonNode node)
    {
        int? most = node.TryMember("maxShows", out var member) ? member.WholeNumber(1, MostShows) : null;
        var coolDown = node.TryMember("coolDown", out member) ? member.Duration() : null;
        var per = node.TryMember("per", out member) ? member.Duration() : null;
        if (per is not null && !node.TryMember("maxShows", out _))
        {
            member.Fail("is the window of maxShows, which is missing; allowed: both, maxShows alone or neither");
        }

        return most is null && coolDown is null ? null : new ShowLimits(most, per, coolDown);
    }
}
