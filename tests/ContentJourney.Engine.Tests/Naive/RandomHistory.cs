using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>
/// Makes histories that sit on the edges: at now, a duration before it and one tick beside, at midnight UTC, at the
/// instant of another touchpoint, a duration after another, in the future, and twice under one id. Some are empty, some long.
/// </summary>
/// <param name="random">The seeded generator.</param>
/// <param name="now">The instant around which they lie.</param>
/// <param name="contents">Ids of content to touch; null: a few, or many in a long history.</param>
internal sealed class RandomHistory(Random random, DateTimeOffset now, string[]? contents = null)
{
    private readonly List<DateTimeOffset> _instants = [];
    private string[] _contents = contents ?? RandomJourney.Contents;

    public JsonArray Create()
    {
        var touchpoints = new List<JsonObject>();
        var count = random.Next(20) switch { 0 => 0, 1 => random.Next(60, 300), 2 or 3 => random.Next(16, 60), _ => random.Next(1, 16) };
        if (contents is null && count > 150) _contents = [.. RandomJourney.Contents, .. Enumerable.Range(0, 200).Select(number => $"item-{number}")];
        for (var index = 0; index < count; index++)
        {
            touchpoints.Add(Touchpoint($"t{index}"));
            if (random.Chance(0.1)) touchpoints.Add((JsonObject)random.Pick(touchpoints).DeepClone());
        }

        return [.. touchpoints.OrderBy(_ => random.Next())];
    }

    private JsonObject Touchpoint(string id)
    {
        var touchpoint = new JsonObject { ["id"] = id, ["type"] = random.Pick(RandomJourney.Types), ["occurredAt"] = Text(Instant()) };
        if (random.Chance(0.3)) touchpoint["channel"] = random.Pick(RandomJourney.Channels);
        if (random.Chance(0.6)) touchpoint["contentId"] = random.Pick(_contents);
        if (random.Chance(0.5)) touchpoint["value"] = random.Next(-40, 200) / 4.0;
        if (random.Chance(0.2)) touchpoint["sentiment"] = random.Next(-2, 3);
        if (random.Chance(0.3)) touchpoint["properties"] = RandomScalars.Properties(random);
        if (random.Chance(0.4)) touchpoint["contentStages"] = random.Some(RandomJourney.Stages);
        if (random.Chance(0.4)) touchpoint["contentPersonas"] = random.Some(RandomJourney.Personas);
        return touchpoint;
    }

    private DateTimeOffset Instant()
    {
        var instant = random.Next(10) switch
        {
            0 => now,
            1 or 2 => now.AddTicks(random.Next(-1, 2) - NaiveTime.Duration(random.Duration())),
            3 => Earlier(),
            4 => Earlier().AddTicks(random.Next(-1, 2) + NaiveTime.Duration(random.Duration())),
            5 => new DateTimeOffset(now.AddDays(-random.Next(3)).UtcDateTime.Date, TimeSpan.Zero).AddTicks(random.Next(-1, 1)),
            6 => now.AddTicks(-random.NextInt64(TimeSpan.TicksPerDay * 400)),
            7 => now.AddTicks(random.Chance(0.5) ? 1 : random.NextInt64(TimeSpan.TicksPerDay)),
            _ => now.AddMinutes(-random.Next(60 * 24 * 20)),
        };
        _instants.Add(instant);
        return instant;
    }

    private DateTimeOffset Earlier() => _instants.Count == 0 ? now : random.Pick(_instants);

    private string Text(DateTimeOffset instant) => random.Chance(0.2)
        ? instant.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture)
        : instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
