using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Conformance;

public sealed class ContentConformanceTests
{
    public static TheoryData<string, string> Cases => ConformanceCases.Names("matching", "moment");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engine_MatchesAsExpected(string file, string name)
    {
        var site = ConformanceCases.File(file);
        var one = ConformanceCases.Find(file, name);
        var vocabulary = EngineInput.Vocabulary(site.GetProperty("journey"));
        var index = new ContentIndex(
            one.GetProperty("content").EnumerateArray().Select(Item),
            [.. site.GetProperty("cultures").EnumerateArray().Select(culture => culture.GetString()!)],
            site.GetProperty("defaultCulture").GetString()!);

        var match = index.Match(Query(one.GetProperty("query"), vocabulary, site));

        var expected = one.GetProperty("expected");
        Assert.Equal(expected.GetProperty("items").EnumerateArray().Select(id => id.GetGuid()), match.Items.Select(item => item.Id));
        Assert.Equal(expected.GetProperty("matched").GetString(), match.Kind.ToWord());
    }

    private static ContentItem Item(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetGuid(),
        Culture = json.TryGetProperty("culture", out var culture) ? culture.GetString() : null,
        UpdateDate = json.GetProperty("updateDate").GetDateTimeOffset(),
        Tags = json.GetProperty("tags") is { ValueKind: JsonValueKind.Object } tags ? EngineInput.Tags(tags) : ContentTags.None,
        Json = "{}"u8.ToArray(),
    };

    private static ContentQuery Query(JsonElement query, JourneyVocabulary vocabulary, JsonElement site)
    {
        Assert.True(Instants.TryParse(query.GetProperty("now").GetString()!, out var now));
        var persona = query.GetProperty("persona").GetString();
        return new ContentQuery
        {
            Slot = query.GetProperty("slot").GetString()!,
            Decision = new Decision(
                vocabulary, vocabulary.StageIndex(query.GetProperty("stage").GetString()!), persona is null ? -1 : vocabulary.PersonaIndex(persona)),
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
}
