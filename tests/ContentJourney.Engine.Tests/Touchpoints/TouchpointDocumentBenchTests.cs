using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Validation;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Touchpoints;

public sealed class TouchpointDocumentBenchTests
{
    private static readonly JourneyVocabulary Vocabulary = new(JourneyDocument.Parse(
        """{"alias":"j","stages":[{"alias":"a"}],"personas":[{"alias":"p"}],"touchpointTypes":[{"alias":"view","channel":"web"}]}"""));

    private static readonly TouchpointReading Bench = new()
    {
        Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero),
        FindType = alias => Vocabulary.Journey.TouchpointTypes.FirstOrDefault(type => type.Alias == alias),
        Bench = Vocabulary,
    };

    [Fact]
    public void Read_TagsFreeContentIdsAndAnyInstant_AreAllowed()
    {
        var (touchpoint, errors) = Json.Read(
            """{"type":"view","contentId":"sku-1","contentStages":["a"],"contentPersonas":["p"],"occurredAt":"2030-01-01T00:00:00Z"}""",
            node => TouchpointDocument.Read(node, Bench));
        Assert.Empty(errors);
        Assert.Equal(("sku-1", "web", 2030), (touchpoint!.ContentId, touchpoint.Channel, touchpoint.OccurredAt.Year));
        Assert.Equal(["a"], touchpoint.ContentStages);
        Assert.Equal(["p"], touchpoint.ContentPersonas);
        Assert.Matches("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", touchpoint.Id);
    }

    [Fact]
    public void Read_ContentShown_IsAllowed() =>
        Assert.Equal("content-shown", Json.Read("""{"type":"content-shown"}""", node => TouchpointDocument.Read(node, Bench)).Result!.Type);

    [Theory]
    [InlineData("{\"type\":\"click\"}", "type: 'click' is not a known touchpoint type; allowed: the touchpoint types of the journeys")]
    [InlineData("{\"type\":\"view\",\"contentStages\":[\"b\"]}", "contentStages[0]: 'b' is not a known stage of this journey; allowed: a")]
    [InlineData("{\"type\":\"view\",\"contentPersonas\":[\"q\"]}", "contentPersonas[0]: 'q' is not a known persona of this journey; allowed: p")]
    [InlineData("{\"type\":\"view\",\"contentStages\":\"a\"}", "contentStages: must be an array, not a string")]
    [InlineData("{\"type\":\"view\",\"contentId\":\"\"}", "contentId: has 0 characters; allowed: 1 to 64")]
    public void Read_Unknown_IsAnError(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, node => TouchpointDocument.Read(node, Bench)));

    [Theory]
    [InlineData("""{"id":"1","type":"view","channel":"web","occurredAt":"2026-11-22T08:00:00.1234567Z","receivedAt":"2026-11-22T08:00:01Z","contentId":"c","value":-0.5,"sentiment":2,"properties":{"a":"x","b":1.25,"c":true,"d":null},"contentStages":["a"],"contentPersonas":["p"]}""")]
    [InlineData("""{"id":"1","type":"content-shown","occurredAt":"2026-11-22T08:00:00Z","receivedAt":"2026-11-22T08:00:01Z"}""")]
    public void ReadThenWrite_IsIdentity(string json)
    {
        var touchpoint = Json.Read(json, node => TouchpointDocument.Read(node, Bench)).Result!;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            TouchpointDocument.Write(writer, touchpoint);
        }

        Assert.Equal(json, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
