using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Content;

/// <summary>Matching as <c>rules.md</c> says it, sentence by sentence, for every item anew.</summary>
internal static class NaiveMatcher
{
    private static readonly string[] Levels = ["stage+persona", "stage", "persona", "default"];
    private static readonly ConcurrentDictionary<string, JsonElement> Moments = new();

    public static (string Matched, Guid[] Items) Match(IEnumerable<ContentItem> items, ContentQuery query)
    {
        var touchpoints = query.History?.Touchpoints.Where(touchpoint => touchpoint.OccurredAt <= query.Now).ToArray();
        var eligible = items.Where(item => IsEligible(item, query, touchpoints))
            .OrderBy(item => Array.IndexOf(Levels, Level(item.Tags)))
            .ThenByDescending(item => item.Tags.Priority)
            .ThenBy(item => touchpoints is null ? 0 : Shows(item, touchpoints).Count())
            .ThenByDescending(item => item.UpdateDate.UtcDateTime)
            .ThenBy(item => item.Id.ToString("D"), StringComparer.Ordinal)
            .ToArray();
        return (eligible.Length == 0 ? "none" : Level(eligible[0].Tags), [.. eligible.Take(query.Take).Select(item => item.Id)]);
    }

    private static string Level(ContentTags tags) =>
        tags.Stages.Count > 0 ? (tags.Personas.Count > 0 ? "stage+persona" : "stage") : (tags.Personas.Count > 0 ? "persona" : "default");

    private static bool IsEligible(ContentItem item, ContentQuery query, Touchpoint[]? touchpoints)
    {
        var tags = item.Tags;
        var tagged = tags.Stages.Count > 0 || tags.Personas.Count > 0 || tags.Slots.Count > 0;
        return (!tagged || tags.Journey == query.Decision.Vocabulary.Journey.Alias)
            && (tags.Slots.Count == 0 || tags.Slots.Contains(query.Slot))
            && (tags.Stages.Count == 0 || tags.Stages.Contains(query.Decision.Stage))
            && (tags.Personas.Count == 0 || (query.Decision.Persona is { } persona && tags.Personas.Contains(persona)))
            && (item.Culture is null || item.Culture.Equals(query.Culture, StringComparison.OrdinalIgnoreCase))
            && (tags.Moment is null || Allows(Moments.GetOrAdd(tags.Moment, Validation.Json.Parse), item, query, touchpoints));
    }

    private static bool Allows(JsonElement moment, ContentItem item, ContentQuery query, Touchpoint[]? touchpoints)
    {
        if (moment.TryGetProperty("from", out var from) && query.Now < from.GetDateTimeOffset())
        {
            return false;
        }

        if (moment.TryGetProperty("until", out var until) && query.Now >= until.GetDateTimeOffset())
        {
            return false;
        }

        if (moment.TryGetProperty("dayparts", out var parts))
        {
            var wall = query.Offset is { } offset
                ? query.Now.ToOffset(offset).DateTime
                : TimeZoneInfo.ConvertTime(query.Now, query.TimeZone).DateTime;
            if (!parts.EnumerateArray().Any(part => Lies(wall, part)))
            {
                return false;
            }
        }

        var visitorsOwn = new[] { "after", "maxShows", "coolDown" }.Any(name => moment.TryGetProperty(name, out _));
        return !visitorsOwn || (touchpoints is not null && AllowsVisitor(moment, item, query.Now, touchpoints));
    }

    private static bool AllowsVisitor(JsonElement moment, ContentItem item, DateTimeOffset now, Touchpoint[] touchpoints)
    {
        if (moment.TryGetProperty("after", out var after))
        {
            var type = after.GetProperty("match").GetProperty("types")[0].GetString();
            var within = Hours(after.GetProperty("within"));
            if (!touchpoints.Any(touchpoint => touchpoint.Type == type && touchpoint.OccurredAt > now - within))
            {
                return false;
            }
        }

        var shows = Shows(item, touchpoints).Select(touchpoint => touchpoint.OccurredAt).ToArray();
        if (moment.TryGetProperty("maxShows", out var most))
        {
            var counted = moment.TryGetProperty("per", out var per) ? shows.Count(show => show > now - Hours(per)) : shows.Length;
            if (counted >= most.GetInt32())
            {
                return false;
            }
        }

        return !moment.TryGetProperty("coolDown", out var coolDown) || shows.All(show => now - show >= Hours(coolDown));
    }

    private static bool Lies(DateTime wall, JsonElement part) => new[] { 0, -1 }.Any(day =>
    {
        var from = TimeSpan.Parse(part.GetProperty("from").GetString()!, CultureInfo.InvariantCulture);
        var to = TimeSpan.Parse(part.GetProperty("to").GetString()!, CultureInfo.InvariantCulture);
        var date = wall.Date.AddDays(day);
        var end = to > from ? date + to : date.AddDays(1) + to;
        var name = date.DayOfWeek.ToString()[..3].ToUpperInvariant();
        var named = !part.TryGetProperty("days", out var days)
            || days.EnumerateArray().Any(other => other.GetString()!.Equals(name, StringComparison.OrdinalIgnoreCase));
        return named && wall >= date + from && wall < end;
    });

    private static IEnumerable<Touchpoint> Shows(ContentItem item, Touchpoint[] touchpoints) =>
        touchpoints.Where(touchpoint => touchpoint.Type == "content-shown" && touchpoint.ContentId == item.Id.ToString("D"));

    private static TimeSpan Hours(JsonElement duration) =>
        TimeSpan.FromHours(int.Parse(duration.GetString()!.TrimEnd('h'), CultureInfo.InvariantCulture));
}
