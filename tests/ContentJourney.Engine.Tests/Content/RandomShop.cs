using System.Globalization;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Content;

/// <summary>Random content, visitors and questions, narrow enough that ties and edges are frequent.</summary>
internal sealed class RandomShop(int seed)
{
    private static readonly TimeZoneInfo[] Zones = [TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")];
    private readonly Random _random = new(seed);

    public ContentItem[] Items() => [.. Enumerable.Range(1, _random.Next(30)).Select(Item)];

    public ContentQuery Query() => Shop.Query(
        Pick("awareness", "consideration", "conversion")!,
        Pick("family", "commuter", null),
        Pick("hero", "next-step")!,
        _random.Next(1, 8),
        Shop.Now.AddHours(_random.Next(-3, 4)),
        _random.Next(4) == 0 ? null : Shop.History([.. Enumerable.Range(0, _random.Next(40)).Select(_ => Touchpoint())]),
        Pick("en-US", "da-DK")!) with
    {
        TimeZone = Zones[_random.Next(Zones.Length)],
        Offset = _random.Next(3) == 0 ? TimeSpan.FromHours(_random.Next(-12, 15)) : null,
    };

    private ContentItem Item(int number) => Shop.Item(
        number,
        $$"""
        {"journey":"{{(_random.Next(10) == 0 ? "cars" : "default")}}","stages":{{Some("awareness", "consideration", "conversion", "gone")}},
         "personas":{{Some("family", "commuter", "gone")}},"slots":{{Some("hero", "next-step")}},"priority":{{_random.Next(2)}},"moment":{{Moment()}}}
        """,
        Pick("en-US", "da-DK", null),
        Shop.Now.AddDays(-_random.Next(3)));

    private string Moment()
    {
        var parts = new List<string>();
        Sometimes(parts, () => $"\"from\":\"{Instant(-8)}\"");
        Sometimes(parts, () => $"\"until\":\"{Instant(4)}\"");
        Sometimes(parts, () => $$"""
            "dayparts":[{"days":{{Some("sat", "sun", "mon").Replace("[]", "[\"sun\"]", StringComparison.Ordinal)}},"from":"{{Time()}}","to":"{{Time()}}"},{"from":"{{Time()}}","to":"{{Time()}}"}]
            """);
        Sometimes(parts, () => $$$"""
            "after":{"match":{"types":["{{{Pick("view", "order", "content-shown")}}}"]},"within":"{{{_random.Next(1, 6)}}}h"}
            """);
        Sometimes(parts, () => $"\"maxShows\":{_random.Next(1, 3)}" + (_random.Next(2) == 0 ? $",\"per\":\"{_random.Next(1, 6)}h\"" : ""));
        Sometimes(parts, () => $"\"coolDown\":\"{_random.Next(1, 6)}h\"");
        return parts.Count == 0 ? "null" : $"{{{string.Join(',', parts)}}}";
    }

    private Touchpoint Touchpoint()
    {
        var ago = TimeSpan.FromHours(_random.Next(-3, 9));
        return _random.Next(3) == 0 ? Shop.Touch(Pick("view", "order")!, ago) : Shop.Shown(_random.Next(1, 10), ago);
    }

    private void Sometimes(List<string> parts, Func<string> part)
    {
        if (_random.Next(8) == 0)
        {
            parts.Add(part());
        }
    }

    private string Some(params string[] aliases)
    {
        var chosen = _random.Next(2) == 0 ? [] : aliases.Where(_ => _random.Next(2) == 0);
        return $"[{string.Join(',', chosen.Select(alias => $"\"{alias}\""))}]";
    }

    private string? Pick(params string?[] choices) => choices[_random.Next(choices.Length)];

    private string Instant(int hours) => Shop.Now.AddHours(hours + _random.Next(5)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string Time() => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(24):00}:{_random.Next(2) * 30:00}");
}
