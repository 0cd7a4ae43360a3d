using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>A journey and rules that make sense for the sessions of <see cref="OttoSessions"/>: every stage is reached by some.</summary>
internal static class OttoRules
{
    public static readonly JsonElement Journey = Parse("""
        { "alias": "default", "name": "Shopping",
          "stages": [ { "alias": "awareness", "name": "Awareness" }, { "alias": "consideration", "name": "Consideration" },
                      { "alias": "conversion", "name": "Conversion" }, { "alias": "retention", "name": "Retention" },
                      { "alias": "advocacy", "name": "Advocacy" } ],
          "personas": [ { "alias": "browser", "name": "Browser" }, { "alias": "collector", "name": "Collector" }, { "alias": "buyer", "name": "Buyer" } ],
          "touchpointTypes": [ { "alias": "product-view", "name": "Looks at a product", "channel": "web" },
                               { "alias": "add-to-cart", "name": "Puts it into the cart", "channel": "web" },
                               { "alias": "order", "name": "Orders", "channel": "web" } ],
          "slots": [ "hero" ] }
        """);

    public static readonly JsonElement RuleSet = Parse("""
        { "scores": {
            "interest": { "points": [ { "match": { "types": [ "product-view" ] }, "points": 1, "capPerDay": 10 },
                                      { "match": { "types": [ "add-to-cart" ] }, "points": 6, "capPerDay": 15 },
                                      { "match": { "types": [ "order" ] }, "points": -8 } ], "halfLife": "3d" },
            "breadth": { "points": [ { "match": {}, "points": 0.5, "capPerDay": 3.25 } ] } },
          "stages": {
            "consideration": { "enter": { "any": [ { "count": { "types": [ "product-view" ] }, "atLeast": 3, "within": "1d" },
                                                   { "distinct": "contents", "of": {}, "atLeast": 5, "within": "2w" },
                                                   { "score": "interest", "atLeast": 8 } ] } },
            "conversion": { "enter": { "all": [ { "since": "last", "of": { "types": [ "add-to-cart" ] }, "atMost": "2d" },
                                                { "sequence": [ { "types": [ "product-view" ] }, { "types": [ "add-to-cart" ] } ], "within": "1h" },
                                                { "not": { "since": "last", "of": { "types": [ "order" ] }, "atMost": "12h" } } ] } },
            "retention": { "enter": { "count": { "types": [ "order" ] }, "atLeast": 1, "within": "5d" } },
            "advocacy": { "enter": { "all": [ { "distinct": "days", "of": { "types": [ "order" ] }, "atLeast": 2 },
                                              { "sequence": [ { "types": [ "order" ] }, { "types": [ "product-view" ] }, { "types": [ "order" ] } ] },
                                              { "score": "breadth", "atLeast": 10 } ] } } },
          "personas": {
            "browser": { "points": [ { "match": { "types": [ "product-view" ] }, "points": 1, "capPerDay": 12 } ], "halfLife": "7d" },
            "collector": { "points": [ { "match": { "types": [ "add-to-cart" ] }, "points": 9 } ], "halfLife": "5d" },
            "buyer": { "points": [ { "match": { "types": [ "order" ] }, "points": 40 } ], "halfLife": "10d" } },
          "personaPolicy": { "threshold": 8, "lead": 3 } }
        """);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
