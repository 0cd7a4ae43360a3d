using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Validation;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Touchpoints;

public sealed class TouchpointDocumentTests
{
    private const string ContentId = "9f6c8a52-7d1e-4c7b-9b57-0c5a3c1f2e11";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly TouchpointType View = new() { Alias = "view", Name = "View", Channel = "web" };

    private static readonly TouchpointReading Reading = new()
    {
        Now = Now,
        FindType = alias => alias == View.Alias ? View : null,
        FindTags = id => id == Guid.Parse(ContentId) ? new ContentTags { Stages = ["awareness"], Personas = ["family"] } : null,
    };

    [Fact]
    public void Read_Everything_KeepsEveryMember()
    {
        var touchpoint = Read($$$"""
            {"id":"t1","type":"view","channel":"app","occurredAt":"2026-11-22T09:00:00+02:00","contentId":"{{{ContentId}}}","value":12.5,
             "sentiment":-1.5,"properties":{"utm_source":"newsletter","n":1,"b":false,"z":null}}
            """);
        Assert.Equal(("t1", "view", "app", ContentId), (touchpoint.Id, touchpoint.Type, touchpoint.Channel, touchpoint.ContentId));
        Assert.Equal((12.5, -1.5), (touchpoint.Value, touchpoint.Sentiment));
        Assert.Equal((Now - TimeSpan.FromHours(1), Now), (touchpoint.OccurredAt, touchpoint.ReceivedAt));
        Assert.Equal(TimeSpan.Zero, touchpoint.OccurredAt.Offset);
        Assert.Equal(4, touchpoint.Properties.Count);
        Assert.Equal(Scalar.From("newsletter"), touchpoint.Properties["utm_source"]);
        Assert.Equal(Scalar.Null, touchpoint.Properties["z"]);
    }

    [Fact]
    public void Read_TypeAlone_TakesTheRestFromTypeAndClock()
    {
        var touchpoint = Read("""{"type":"view"}""");
        Assert.Equal(("web", Now), (touchpoint.Channel, touchpoint.OccurredAt));
        Assert.Null(touchpoint.ContentId);
        Assert.Null(touchpoint.Value);
        Assert.Null(touchpoint.Sentiment);
        Assert.Empty(touchpoint.Properties);
        Assert.Matches("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", touchpoint.Id);
        Assert.NotEqual(touchpoint.Id, Read("""{"type":"view"}""").Id);
    }

    [Theory]
    [InlineData("{}", "type: is required")]
    [InlineData("{\"type\":null}", "type: is required")]
    [InlineData("{\"type\":7}", "type: must be a string, not a number")]
    [InlineData("{\"type\":\"click\"}", "type: 'click' is not a known touchpoint type; allowed: the touchpoint types of the journeys")]
    [InlineData("{\"type\":\"content-shown\"}", "type: 'content-shown' is recorded by the server; allowed: the touchpoint types of the journeys")]
    [InlineData("{\"type\":\"view\",\"id\":\"\"}", "id: has 0 characters; allowed: 1 to 64")]
    [InlineData("{\"type\":\"view\",\"id\":5}", "id: must be a string, not a number")]
    [InlineData("{\"type\":\"view\",\"channel\":\"In Store\"}", "channel: 'In Store' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("{\"type\":\"view\",\"value\":\"5\"}", "value: must be a number, not a string")]
    [InlineData("{\"type\":\"view\",\"value\":1e400}", "value: is too large for a number; allowed: finite 64-bit numbers")]
    [InlineData("{\"type\":\"view\",\"sentiment\":2.5}", "sentiment: is 2.5; allowed: -2 to 2")]
    [InlineData("{\"type\":\"view\",\"contentId\":\"sku-1\"}", "contentId: 'sku-1' is not the id of content; allowed: a GUID such as 9f6c8a52-7d1e-4c7b-9b57-0c5a3c1f2e11")]
    [InlineData("{\"type\":\"view\",\"properties\":[]}", "properties: must be an object, not an array")]
    [InlineData("{\"type\":\"view\",\"properties\":{\"a\":{}}}", "properties.a: must be a string, number, boolean or null, not an object")]
    [InlineData("[]", "$: must be an object, not an array")]
    public void Read_BadMember_NamesItAndWhatIsAllowed(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, node => TouchpointDocument.Read(node, Reading)));

    [Theory]
    [InlineData("contentStages")]
    [InlineData("receivedAt")]
    [InlineData("visitor")]
    public void Read_UnknownMember_IsAnError(string member) => Assert.Equal(
        $"{member}: is unknown; allowed: id, type, channel, occurredAt, contentId, value, sentiment, properties",
        Json.OnlyError($$"""{"type":"view","{{member}}":[]}""", node => TouchpointDocument.Read(node, Reading)));

    [Fact]
    public void Read_FindsEveryErrorAtOnce()
    {
        var (touchpoint, errors) = Json.Read(
            """{"id":"","type":"x","channel":1,"occurredAt":"today","contentId":"","value":true,"sentiment":9,"properties":1,"more":1}""",
            node => TouchpointDocument.Read(node, Reading));
        Assert.Null(touchpoint);
        Assert.Equal(9, errors.Length);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Id_SixtyFourCharactersAreTheMost(int length, bool valid) =>
        Assert.Equal(valid, IsValid($$"""{"type":"view","id":"{{new string('i', length)}}"}"""));

    [Theory]
    [InlineData(32, 64, 256, true)]
    [InlineData(33, 1, 1, false)]
    [InlineData(1, 65, 1, false)]
    [InlineData(1, 64, 257, false)]
    public void Properties_HaveTheirMost(int count, int name, int text, bool valid)
    {
        var members = Enumerable.Range(0, count).Select(index => $"\"{$"{index}".PadLeft(name, 'n')}\":\"{new string('x', text)}\"");
        Assert.Equal(valid, IsValid($$$"""{"type":"view","properties":{ {{{string.Join(',', members)}}} }}"""));
    }

    [Theory]
    [InlineData("2026-11-22T08:05:00Z", true)]
    [InlineData("2026-11-22T08:05:00.0000001Z", false)]
    [InlineData("2000-01-01T00:00:00Z", true)]
    [InlineData("1999-12-31T23:59:59.9999999Z", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("0001-01-01T00:00:00Z", false)]
    public void OccurredAt_LiesFromTheYear2000ToFiveMinutesAhead(string instant, bool valid) =>
        Assert.Equal(valid, IsValid($$"""{"type":"view","occurredAt":"{{instant}}"}"""));

    [Fact]
    public void OccurredAt_TooFarAhead_SaysWhatTheServersClockShows() => Assert.Equal(
        "occurredAt: is 2026-11-22T09:00:00Z; allowed: 2000-01-01T00:00:00Z to 5 minutes ahead of the server, which has 2026-11-22T08:00:00Z",
        Json.OnlyError("""{"type":"view","occurredAt":"2026-11-22T09:00:00Z"}""", node => TouchpointDocument.Read(node, Reading)));

    [Theory]
    [InlineData("2026-11-22T09:04:00Z", "2026-11-22T08:04:00Z")]
    [InlineData("2026-11-22T09:06:00Z", null)]
    public void OccurredAt_IsCorrectedBeforeItIsJudged(string sent, string? kept)
    {
        var reading = Reading with { ClockCorrection = TimeSpan.FromHours(-1) };
        var touchpoint = Json.Read($$"""{"type":"view","occurredAt":"{{sent}}"}""", node => TouchpointDocument.Read(node, reading)).Result;
        Assert.Equal(kept is null ? null : DateTimeOffset.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), touchpoint?.OccurredAt);
    }

    [Fact]
    public void OccurredAt_Missing_IsTheServersNowWithoutCorrection()
    {
        var reading = Reading with { ClockCorrection = TimeSpan.FromHours(-1) };
        Assert.Equal(Now, Json.Read("""{"type":"view"}""", node => TouchpointDocument.Read(node, reading)).Result!.OccurredAt);
    }

    [Theory]
    [InlineData(ContentId)]
    [InlineData("9F6C8A52-7D1E-4C7B-9B57-0C5A3C1F2E11")]
    [InlineData("9f6c8a527d1e4c7b9b570c5a3c1f2e11")]
    public void ContentId_IsNormalisedAndItsTagsAreKept(string contentId)
    {
        var touchpoint = Read($$"""{"type":"view","contentId":"{{contentId}}"}""");
        Assert.Equal(ContentId, touchpoint.ContentId);
        Assert.Equal(["awareness"], touchpoint.ContentStages);
        Assert.Equal(["family"], touchpoint.ContentPersonas);
    }

    [Fact]
    public void ContentId_OfUnpublishedContent_HasNoTags()
    {
        var touchpoint = Read("""{"type":"view","contentId":"00000000-0000-0000-0000-000000000001"}""");
        Assert.Empty(touchpoint.ContentStages);
        Assert.Empty(touchpoint.ContentPersonas);
    }

    [Fact]
    public void UnknownType_WhereAllowed_MustBeAnAlias()
    {
        var reading = Reading with { AllowUnknownTypes = true };
        Assert.Equal("click", Json.Read("""{"type":"click"}""", node => TouchpointDocument.Read(node, reading)).Result!.Type);
        Assert.StartsWith("type: 'Click!' is not an alias", Json.OnlyError("""{"type":"Click!"}""", node => TouchpointDocument.Read(node, reading)), StringComparison.Ordinal);
        Assert.StartsWith("type: 'content-shown'", Json.OnlyError("""{"type":"content-shown"}""", node => TouchpointDocument.Read(node, reading)), StringComparison.Ordinal);
    }

    private static Touchpoint Read(string json)
    {
        var (touchpoint, errors) = Json.Read(json, node => TouchpointDocument.Read(node, Reading));
        Assert.Empty(errors);
        return touchpoint!;
    }

    private static bool IsValid(string json) => Json.Read(json, node => TouchpointDocument.Read(node, Reading)).Result is not null;
}
