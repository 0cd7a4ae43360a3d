using System.Globalization;
using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Whether an item's moment allows it, for one query.</summary>
internal sealed class NaiveMoment
{
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly long _now;
    private readonly DateTime _wall;
    private readonly List<NaiveTouchpoint>? _history;

    public NaiveMoment(JsonElement site, JsonElement query)
    {
        _now = NaiveTime.Instant(query.GetProperty("now").GetString()!);
        var utc = new DateTime(_now, DateTimeKind.Utc);
        _wall = query.TryGetProperty("offset", out var offset)
            ? utc + TimeSpan.Parse(offset.GetString()!.TrimStart('+'), CultureInfo.InvariantCulture)
            : TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(site.GetProperty("timeZone").GetString()!));
        _history = query.GetProperty("history") is { ValueKind: JsonValueKind.Array } history
            ? NaiveHistory.Read(history, site.GetProperty("journey"), _now)
            : null;
    }

    /// <summary>The shows of an item to the visitor, none where no visitor is known.</summary>
    public List<NaiveTouchpoint> Shows(JsonElement item) =>
        [.. (_history ?? []).Where(shown => shown.Type == "content-shown" && shown.ContentId == item.GetProperty("id").GetString())];

    public bool Allows(JsonElement item)
    {
        if (NaiveContent.Tags(item)?.GetProperty("moment") is not { ValueKind: JsonValueKind.Object } moment) return true;
        if (moment.TryGetProperty("from", out var from) && _now < NaiveTime.Instant(from.GetString()!)) return false;
        if (moment.TryGetProperty("until", out var until) && _now >= NaiveTime.Instant(until.GetString()!)) return false;
        if (moment.TryGetProperty("dayparts", out var parts) && !parts.EnumerateArray().Any(IsIn)) return false;
        if (moment.TryGetProperty("after", out var after) && !IsAfter(after)) return false;
        if (moment.TryGetProperty("maxShows", out var most) && !IsBelow(most.GetInt32(), moment, item)) return false;
        return !moment.TryGetProperty("coolDown", out var coolDown) || HasCooledDown(NaiveTime.Duration(coolDown.GetString()!), item);
    }

    private bool IsIn(JsonElement part)
    {
        var from = TimeSpan.Parse(part.GetProperty("from").GetString()!, CultureInfo.InvariantCulture);
        var to = TimeSpan.Parse(part.GetProperty("to").GetString()!, CultureInfo.InvariantCulture);
        var length = to > from ? to - from : to - from + TimeSpan.FromDays(1);
        DateTime[] daysItMayHaveBegun = [_wall.Date.AddDays(-1), _wall.Date];
        return daysItMayHaveBegun.Any(day =>
            part.GetProperty("days").EnumerateArray().Any(name => name.GetString() == DayNames[(int)day.DayOfWeek])
            && _wall >= day + from && _wall < day + from + length);
    }

    private bool IsAfter(JsonElement after)
    {
        var start = _now - NaiveTime.Duration(after.GetProperty("within").GetString()!);
        return _history is not null && NaiveMatch.Pick(after.GetProperty("match"), _history).Exists(touchpoint => touchpoint.At > start);
    }

    private bool IsBelow(int most, JsonElement moment, JsonElement item)
    {
        if (_history is null) return false;
        var start = moment.TryGetProperty("per", out var per) ? _now - NaiveTime.Duration(per.GetString()!) : long.MinValue;
        return Shows(item).Count(shown => shown.At > start) < most;
    }

    private bool HasCooledDown(long coolDown, JsonElement item) =>
        _history is not null && Shows(item).TrueForAll(shown => _now - shown.At >= coolDown);
}
