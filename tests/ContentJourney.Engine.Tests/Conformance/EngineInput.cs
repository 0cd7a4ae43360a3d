using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Conformance;

/// <summary>From the JSON of the cases to the engine's types, through the engine's own readers.</summary>
internal static class EngineInput
{
    public static JourneyVocabulary Vocabulary(JsonElement journey) =>
        new(Read(journey, node => JourneyDocument.Read(node)));

    public static RuleSet Rules(JsonElement ruleSet, JourneyVocabulary vocabulary) =>
        Read(ruleSet, node => RuleSet.Read(node, vocabulary));

    public static TouchpointHistory History(JsonElement history, JourneyVocabulary vocabulary, DateTimeOffset now) =>
        TouchpointHistory.Create(vocabulary, Touchpoints(history, vocabulary, now));

    public static IReadOnlyList<Touchpoint> Touchpoints(JsonElement history, JourneyVocabulary vocabulary, DateTimeOffset now)
    {
        var reading = new TouchpointReading
        {
            FindType = alias => vocabulary.Journey.TouchpointTypes.FirstOrDefault(type => type.Alias == alias),
            Now = now,
            Bench = vocabulary,
        };
        return [.. history.EnumerateArray().Select(one => Read(one, node => TouchpointDocument.Read(node, reading)))];
    }

    public static Dictionary<string, Scalar> Traits(JsonElement traits) =>
        traits.EnumerateObject().ToDictionary(trait => trait.Name, trait => Scalar.From(trait.Value), StringComparer.Ordinal);

    public static ContentTags Tags(JsonElement tags) => Read<ContentTags>(tags, ContentTagsDocument.Read);

    private static T Read<T>(JsonElement json, Func<JsonNode, T?> read)
        where T : class
    {
        var errors = new ErrorList();
        var found = read(JsonNode.Root(json, errors));
        Assert.True(found is not null, string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
        return found;
    }
}
