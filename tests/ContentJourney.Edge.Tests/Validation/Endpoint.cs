using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Validation;

/// <summary>An endpoint with a request that it takes, from which malformed ones are made.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Body">A body that it takes, with every member it knows; null: it takes none.</param>
/// <param name="Queries">Queries that it refuses.</param>
internal sealed record Endpoint(HttpMethod Method, string Path, string? Body, params string[] Queries)
{
    private const string Visitors = "umbraco/delivery/api/v2/journey";
    private const string Management = "umbraco/contentjourney/api/v1";

    /// <summary>Whether it reads the visitor's token.</summary>
    public bool TakesToken => Path.StartsWith(Visitors, StringComparison.Ordinal) && !Path.EndsWith("/content", StringComparison.Ordinal);

    /// <summary>Whether only a server key opens it.</summary>
    public bool NeedsKey => Path.StartsWith(Management, StringComparison.Ordinal) || Path.EndsWith("identify", StringComparison.Ordinal);

    /// <summary>A key that opens it, or null.</summary>
    public string? Key => NeedsKey ? EdgeProcess.ManagementKey : null;

    /// <summary>Every endpoint of the contract.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        new(HttpMethod.Post, $"{Visitors}/visit", """
            { "journey":"default", "culture":"en-US", "timezoneOffset":"+02:00", "consent":{"analytics":true,"personalization":true,"experiments":true},
              "traits":{"household":"family"}, "sentAt":"2026-11-22T08:00:00Z", "recordShown":true, "slots":[{"name":"hero","take":1}],
              "touchpoints":[{"id":"1","type":"product-view","occurredAt":"2026-11-22T08:00:00Z"}] }
            """, "dryRun=perhaps", "explain=1", "dryRun=true&dryRun=true", "unknown=1", "explain=%00"),
        new(HttpMethod.Post, $"{Visitors}/touchpoints", """
            { "visitor":"", "sentAt":"2026-11-22T08:00:00Z", "touchpoints":[{"id":"1","type":"product-view","occurredAt":"2026-11-22T08:00:00Z"}] }
            """, "unknown=1", "visitor=me"),
        new(HttpMethod.Get, $"{Visitors}/decision", null, "journey=nowhere", "explain=perhaps", "at=yesterday", "at=2026-11-22T08:00:00", "unknown=1", "journey=%ff"),
        new(HttpMethod.Get, $"{Visitors}/content", null, "", "slot=hero", "slot=nothing&key=default~awareness~-", "slot=hero&key=default~nowhere~-",
            "slot=hero&key=nonsense", "slot=hero&key=default~awareness~nobody", "slot=hero&key=default~awareness~-&take=0",
            "slot=hero&key=default~awareness~-&take=101", "slot=hero&key=default~awareness~-&take=1e9", "slot=hero&key=default~awareness~-&culture=xx-XX",
            "slot=hero&slot=hero&key=default~awareness~-", "slot=hero&key=default~awareness~-&unknown=1"),
        new(HttpMethod.Get, $"{Visitors}/visitor", null, "", "unknown=1"),
        new(HttpMethod.Delete, $"{Visitors}/visitor", null, "", "unknown=1"),
        new(HttpMethod.Post, $"{Visitors}/visitor/consent", """{ "analytics":true, "personalization":true, "experiments":true }""", "unknown=1", "cookie=perhaps"),
        new(HttpMethod.Post, $"{Visitors}/visitor/identify", """{ "userId":"customer-1" }""", "unknown=1"),
        new(HttpMethod.Put, $"{Management}/journeys/other", """
            { "alias":"other", "name":"Other", "goal":{"types":["order"]}, "stages":[{"alias":"first","name":"First","description":"…","color":"#3544b1"}],
              "personas":[{"alias":"family","name":"Family riders","needs":["…"],"pains":["…"],"traits":{}}],
              "touchpointTypes":[{"alias":"order","name":"Orders","channel":"web","stage":"first","moment":"none","expectedEmotion":0,"pains":[],"opportunities":[],"questions":[]}],
              "slots":["hero"] }
            """, "force=perhaps"),
        new(HttpMethod.Post, $"{Management}/journeys/default/rule-sets", """
            { "scores":{"interest":{"points":[{"match":{"types":["product-view"]},"points":5,"capPerDay":20}],"halfLife":"14d"}},
              "stages":{"consideration":{"enter":{"count":{"types":["product-view"]},"atLeast":2,"within":"7d"}}},
              "personas":{"family":{"points":[{"trait":"household","equals":"family","points":50}]}}, "personaPolicy":{"threshold":10,"lead":5} }
            """),
        new(HttpMethod.Post, $"{Management}/journeys/default/decide", """
            { "ruleSet":{"stages":{}}, "history":[{"type":"product-view","occurredAt":"2026-11-22T08:00:00Z","value":1}], "traits":{}, "now":"2026-11-22T09:00:00Z" }
            """),
        new(HttpMethod.Post, $"{Management}/keys", """{ "name":"Shop", "scopes":["ingest"] }"""),
        new(HttpMethod.Get, $"{Management}/journeys/nowhere", null),
        new(HttpMethod.Get, $"{Management}/journeys/default/rule-sets/99999999999", null),
        new(HttpMethod.Delete, $"{Management}/journeys/default/rule-sets/-1", null),
        new(HttpMethod.Post, $"{Management}/journeys/default/rule-sets/77/publish", null),
        new(HttpMethod.Post, $"{Management}/journeys/default/rule-sets/one/rollback", null),
        new(HttpMethod.Delete, $"{Management}/keys/no-such-key", null),
        new(HttpMethod.Get, "umbraco/delivery/api/v2/content", null, "take=-1", "skip=-1", "take=1e3", "take=%00", "filter=nope:1", "filter=createDate>never",
            "filter=journeyStage:%ed%a0%80", "sort=nope:asc", "sort=name", "fetch=cousins:1", "fields=[", "fields=properties[a,,b]", "expand=properties"),
    ];
}
