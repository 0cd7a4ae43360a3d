using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Random content and a query for it, in the form of a conformance case, for <see cref="RandomJourney"/>.</summary>
/// <param name="Site">Journey, cultures and time zone.</param>
/// <param name="Content">The items.</param>
/// <param name="Query">The query.</param>
internal sealed record RandomContent(JsonObject Site, JsonArray Content, JsonObject Query)
{
    private static readonly string[] Cultures = ["en-US", "da-DK"];
    private static readonly string[] Offsets = ["+00:00", "-05:00", "+05:30", "+14:00"];

    // Around both clock changes, and a day without one.
    private static readonly string[] Starts = ["2026-03-28T18:00:00Z", "2026-10-24T18:00:00Z", "2026-11-22T18:00:00Z"];

    /// <summary>Makes the case of a seed, always the same.</summary>
    public static RandomContent Create(int seed)
    {
        var random = new Random(seed);
        var now = DateTimeOffset.Parse(random.Pick(Starts), CultureInfo.InvariantCulture).AddMinutes(random.Next(48) * 30).AddTicks(random.Next(-1, 2));
        var moments = new RandomMoment(random, now);
        var items = Enumerable.Range(0, random.Next(20)).SelectMany(number => Item(random, number, moments)).ToArray();
        string[] ids = [.. items.Select(item => item["id"]!.GetValue<string>()), "helmet"];
        return new RandomContent(
            new JsonObject { ["journey"] = RandomJourney.Json(), ["cultures"] = new JsonArray("en-US", "da-DK"), ["defaultCulture"] = "en-US", ["timeZone"] = "Europe/Berlin" },
            [.. items.OrderBy(_ => random.Next())],
            CreateQuery(random, now, ids));
    }

    public override string ToString() => $"content: {Content.ToJsonString()}\nquery: {Query.ToJsonString()}";

    private static JsonObject CreateQuery(Random random, DateTimeOffset now, string[] ids)
    {
        var query = new JsonObject
        {
            ["slot"] = random.Chance(0.5) ? "hero" : "next-step",
            ["stage"] = random.Pick(RandomJourney.Stages),
            ["persona"] = random.Chance(0.3) ? null : random.Pick(RandomJourney.Personas),
            ["culture"] = random.Pick(Cultures),
            ["now"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            ["take"] = random.Next(1, 8),
            ["history"] = random.Chance(0.2) ? null : History(random, now, ids),
        };
        if (random.Chance(0.4)) query["offset"] = random.Pick(Offsets);
        return query;
    }

    private static JsonArray History(Random random, DateTimeOffset now, string[] ids)
    {
        var history = new RandomHistory(random, now, ids).Create();
        foreach (var touchpoint in history)
            if (touchpoint!["contentId"] is not null && !touchpoint["id"]!.GetValue<string>().EndsWith('0')) touchpoint["type"] = "content-shown";
        return history;
    }

    // One item, or one for each culture.
    private static IEnumerable<JsonObject> Item(Random random, int number, RandomMoment moments)
    {
        var item = new JsonObject
        {
            ["id"] = $"{random.Next():x8}-0000-4000-8000-{number:x12}",
            ["updateDate"] = $"2026-11-0{random.Next(1, 4)}T00:00:00Z",
            ["tags"] = random.Chance(0.1) ? null : Tags(random, moments),
        };
        if (random.Chance(0.6)) return [item];
        return Cultures.Where(_ => random.Chance(0.7)).Select(culture =>
        {
            var variant = (JsonObject)item.DeepClone();
            variant["culture"] = culture;
            return variant;
        });
    }

    private static JsonObject Tags(Random random, RandomMoment moments)
    {
        var stages = random.Chance(0.5) ? random.Some(RandomJourney.Stages) : [];
        return new JsonObject
        {
            ["journey"] = stages.Count > 0 && random.Chance(0.05) ? "membership" : "default",
            ["stages"] = stages,
            ["personas"] = random.Chance(0.4) ? random.Some(RandomJourney.Personas) : [],
            ["slots"] = random.Chance(0.3) ? random.Some(["hero", "next-step"]) : [],
            ["priority"] = random.Next(-1, 2),
            ["moment"] = random.Chance(0.4) ? moments.Create() : null,
        };
    }
}
