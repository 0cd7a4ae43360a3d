using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Makes properties and traits of every scalar kind, few enough that rules and visitors often agree.</summary>
internal static class RandomScalars
{
    private static readonly string[] Names = ["source", "rank", "gift"];
    private static readonly string[] TraitNames = ["household", "age", "member"];

    public static JsonObject Properties(Random random) => Object(random, Names, () => Scalar(random));

    public static JsonObject Traits(Random random) => Object(random, TraitNames, () => Scalar(random));

    public static string TraitName(Random random) => random.Pick(TraitNames);

    public static JsonNode? Scalar(Random random) => random.Chance(0.15) ? null : Declared(random);

    public static JsonNode Declared(Random random) => random.Next(8) switch
    {
        0 => JsonValue.Create("family"),
        1 => JsonValue.Create("Family"),
        2 => JsonValue.Create("1"),
        3 or 4 => JsonValue.Create(1),
        5 => JsonValue.Create(2.5),
        6 => JsonValue.Create(true),
        _ => JsonValue.Create(false),
    };

    private static JsonObject Object(Random random, string[] names, Func<JsonNode?> value)
    {
        var json = new JsonObject();
        foreach (var name in names)
            if (random.Chance(0.6)) json[name] = value();
        return json;
    }
}
