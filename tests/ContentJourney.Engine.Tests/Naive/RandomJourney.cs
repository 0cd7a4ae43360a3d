using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>The journey that every random rule set and history is made for.</summary>
internal static class RandomJourney
{
    public static readonly string[] Stages = ["awareness", "consideration", "conversion", "retention", "advocacy"];
    public static readonly string[] Personas = ["commuter", "family", "racer", "senior"];
    public static readonly string[] Types = ["ad-click", "blog-read", "product-view", "store-visit", "newsletter", "order", "content-shown"];
    public static readonly string[] Channels = ["web", "ads", "store", "kiosk"];
    public static readonly string[] Contents = ["road-bike", "cargo-bike", "helmet", "Helmet"];

    /// <summary>The journey as the HTTP contract writes it.</summary>
    public static JsonObject Json() => new()
    {
        ["alias"] = "default",
        ["name"] = "Buying a bicycle",
        ["stages"] = Named(Stages),
        ["personas"] = Named(Personas),
        ["touchpointTypes"] = new JsonArray(
            Type("ad-click", "ads"), Type("blog-read", "web"), Type("product-view", "web"), Type("store-visit", "store"),
            Type("newsletter", null), Type("order", "web")),
        ["slots"] = new JsonArray("hero", "next-step"),
    };

    private static JsonArray Named(string[] aliases) =>
        [.. aliases.Select(alias => new JsonObject { ["alias"] = alias, ["name"] = alias })];

    private static JsonObject Type(string alias, string? channel)
    {
        var type = new JsonObject { ["alias"] = alias, ["name"] = alias };
        if (channel is not null) type["channel"] = channel;
        return type;
    }
}
