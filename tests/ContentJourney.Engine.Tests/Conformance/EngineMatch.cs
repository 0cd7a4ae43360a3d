using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Conformance;

/// <summary>What the engine's index finds for a query in the form of the cases.</summary>
internal static class EngineMatch
{
    public static ContentMatch Match(JsonElement site, JsonElement content, JsonElement query) => Index(site, content).Match(Query(site, query));

    public static ContentIndex Index(JsonElement site, JsonElement content) => new(
        content.EnumerateArray().Select(Item),
        [.. site.GetProperty("cultures").EnumerateArray().Select(culture => culture.GetString()!)],
        site.GetProperty("defaultCulture").GetString()!);

    public static ContentQuery Query(JsonElement site, JsonElement query)
    {
        Assert.True(Instants.TryParse(query.GetProperty("now").GetString()!, out var now));
        var vocabulary = EngineInput.Vocabulary(site.GetProperty("journey"));
        return new ContentQuery
        {
            Slot = query.GetProperty("slot").GetString()!,
            Decision = Decided(query, vocabulary),
            Culture = query.GetProperty("culture").GetString()!,
            Now = now,
            Take = query.GetProperty("take").GetInt32(),
            History = query.GetProperty("history") is { ValueKind: JsonValueKind.Array } history
                ? EngineInput.History(history, vocabulary, now)
                : null,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.GetProperty("timeZone").GetString()!),
            Offset = query.TryGetProperty("offset", out var offset) ? TimeSpan.Parse(offset.GetString()!.TrimStart('+'), null) : null,
        };
    }

    private static Decision Decided(JsonElement query, JourneyVocabulary vocabulary) => new(
        vocabulary,
        vocabulary.StageIndex(query.GetProperty("stage").GetString()!),
        query.GetProperty("persona").GetString() is { } persona ? vocabulary.PersonaIndex(persona) : -1);

    private static ContentItem Item(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetGuid(),
        Culture = json.TryGetProperty("culture", out var culture) ? culture.GetString() : null,
        UpdateDate = json.GetProperty("updateDate").GetDateTimeOffset(),
        Tags = json.GetProperty("tags") is { ValueKind: JsonValueKind.Object } tags ? EngineInput.Tags(tags) : ContentTags.None,
        Json = "{}"u8.ToArray(),
    };
}
