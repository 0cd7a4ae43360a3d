using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Makes moments whose edges lie at and around now.</summary>
/// <param name="random">The seeded generator.</param>
/// <param name="now">The instant.</param>
internal sealed class RandomMoment(Random random, DateTimeOffset now)
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private readonly RandomConditions _conditions = new(random, [], () => 0);

    public JsonObject Create()
    {
        var moment = new JsonObject();
        if (random.Chance(0.2)) moment["from"] = Around(-3);
        if (random.Chance(0.2)) moment["until"] = Around(3);
        if (string.CompareOrdinal((string?)moment["until"], (string?)moment["from"]) <= 0) moment.Remove("from");
        if (random.Chance(0.4)) moment["dayparts"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part())]);
        if (random.Chance(0.2)) moment["after"] = new JsonObject { ["match"] = _conditions.Match(), ["within"] = random.Duration() };
        if (random.Chance(0.3))
        {
            moment["maxShows"] = random.Next(1, 4);
            if (random.Chance(0.7)) moment["per"] = random.Duration();
        }

        if (random.Chance(0.2)) moment["coolDown"] = random.Duration();
        return moment;
    }

    private string Around(int days) => (random.Chance(0.3) ? now.AddTicks(random.Next(-1, 2)) : now.AddHours(random.Next(-12, 13)).AddDays(days))
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private JsonObject Part() => new()
    {
        ["days"] = new JsonArray([.. Days.Where(_ => random.Chance(0.5)).DefaultIfEmpty("sun").Select(day => JsonValue.Create(day))]),
        ["from"] = HalfHour(),
        ["to"] = HalfHour(),
    };

    private string HalfHour() => TimeSpan.FromMinutes(random.Next(48) * 30).ToString("hh':'mm", CultureInfo.InvariantCulture);
}
