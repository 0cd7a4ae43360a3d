using System.Text;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>A small site: two journeys, live rules, a dozen items.</summary>
internal static class TestSite
{
    /// <summary>The instant at which the test clock starts.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The rules of the journey <c>default</c>.</summary>
    public const string Rules = """
        {
          "stages": {
            "consideration": { "enter": { "count": { "types": ["product-view"] }, "atLeast": 2 } },
            "conversion": { "enter": { "count": { "types": ["add-to-cart"] }, "atLeast": 1, "within": "7d" } },
            "retention": { "enter": { "count": { "types": ["order"] }, "atLeast": 1, "within": "365d" } }
          },
          "personas": {
            "family": { "points": [ { "trait": "household", "equals": "family", "points": 50 } ] },
            "commuter": { "points": [ { "match": { "properties": { "interest": "commuting" } }, "points": 10 } ] }
          }
        }
        """;

    public static IReadOnlyList<JourneySeed> Journeys { get; } =
    [
        new JourneySeed(
            new Journey
            {
                Alias = "default",
                Name = "Buying a bicycle",
                Stages = [.. new[] { "awareness", "consideration", "conversion", "retention", "advocacy" }.Select(alias => new Stage(alias, alias))],
                Personas = [new Persona { Alias = "family", Name = "Family" }, new Persona { Alias = "commuter", Name = "Commuter" }],
                TouchpointTypes =
                [
                    Type("page-view", "web"), Type("product-view", "web"), Type("add-to-cart", "web"), Type("order", "web"), Type("call", null),
                ],
                Slots = ["hero", "next-step", "offer"],
            },
            Rules),
        new JourneySeed(
            new Journey
            {
                Alias = "workshop",
                Name = "Having a bicycle repaired",
                Stages = [new Stage("looking", "Looking"), new Stage("booked", "Booked")],
                TouchpointTypes = [Type("repair-booked", "phone")],
                Slots = ["hero"],
            },
            """{ "stages": { "booked": { "enter": { "count": { "types": ["repair-booked"] }, "atLeast": 1 } } } }"""),
    ];

    public static Guid HeroFamily { get; } = Id(1);

    public static Guid HeroConsideration { get; } = Id(2);

    public static Guid HeroDefault { get; } = Id(3);

    public static Guid Offer { get; } = Id(20);

    /// <summary>Shown on Sundays from 06:00 to 08:30; the test clock starts on a Sunday at 08:00 UTC.</summary>
    public static Guid Morning { get; } = Id(30);

    public static ContentIndex Content { get; } = new(Items(), ["en-US", "da-DK"], "en-US");

    /// <summary>The JSON of an item, byte for byte as it must be served (escapes included).</summary>
    public static string Json(Guid id, string culture) =>
        $$"""{"contentType":"page","name":"R\u00F8d {{culture}}","id":"{{id:D}}","properties":{"html":"\u003Cb\u003E" } }""";

    private static List<ContentItem> Items()
    {
        var items = new List<ContentItem>();
        foreach (var culture in new[] { "en-US", "da-DK" })
        {
            items.Add(Item(HeroFamily, culture, new ContentTags { Stages = ["consideration"], Personas = ["family"], Slots = ["hero"] }));
            items.Add(Item(HeroConsideration, culture, new ContentTags { Stages = ["consideration"], Slots = ["hero"] }));
            items.Add(Item(HeroDefault, culture, new ContentTags { Slots = ["hero"], Priority = -10 }));
            for (var n = 10; n < 14; n++)
            {
                items.Add(Item(Id(n), culture, new ContentTags { Stages = ["awareness", "consideration", "conversion"], Slots = ["next-step"], Priority = 20 - n }));
            }

            items.Add(Item(Morning, culture, new ContentTags { Journey = "workshop", Stages = ["looking"], Slots = ["hero"], Moment = """{"dayparts":[{"days":["sun"],"from":"06:00","to":"08:30"}]}""" }));
            items.Add(Item(Offer, culture, new ContentTags { Slots = ["offer"], Moment = """{"maxShows":2}""" }));
            items.Add(Item(Id(21), culture, new ContentTags { Slots = ["offer"], Priority = -5, Moment = """{"until":"2026-11-22T08:00:30Z"}""" }));
        }

        return items;
    }

    private static ContentItem Item(Guid id, string culture, ContentTags tags) =>
        new() { Id = id, Culture = culture, UpdateDate = Start, Tags = tags, Json = Encoding.UTF8.GetBytes(Json(id, culture)) };

    private static TouchpointType Type(string alias, string? channel) => new() { Alias = alias, Name = alias, Channel = channel };

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
