using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Validation;

namespace ContentJourney.Engine.Tests.Content;

public sealed class MomentReaderTests
{
    [Fact]
    public void Read_Everything_IsCompiled()
    {
        var (moment, errors) = Json.Read(
            """
            {"from":"2026-11-01T00:00:00Z","until":"2026-12-01T00:00:00+01:00","dayparts":[{"days":["mon","sun"],"from":"06:00","to":"10:30"}],
             "after":{"match":{"types":["view"]},"within":"2d"},"maxShows":3,"per":"7d","coolDown":"10m"}
            """,
            node => MomentReader.Read(node, Shop.Vocabulary));
        Assert.Empty(errors);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), moment!.From);
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero), moment.Until);
        Assert.Equal(TimeSpan.FromDays(2), moment.After!.Within);
        Assert.Equal(new ShowLimits(3, TimeSpan.FromDays(7), TimeSpan.FromMinutes(10)), moment.Limits);
        Assert.True(moment.DependsOnVisitor);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"from":null,"dayparts":null,"after":null,"maxShows":null}""")]
    public void Read_Nothing_IsAlwaysAndForEveryone(string json)
    {
        var moment = Json.Read(json, node => MomentReader.Read(node, Shop.Vocabulary)).Result!;
        Assert.True(moment.IsOpen(new WallClock(Shop.Now, TimeZoneInfo.Utc, null)));
        Assert.Null(moment.NextChange(new WallClock(Shop.Now, TimeZoneInfo.Utc, null)));
        Assert.False(moment.DependsOnVisitor);
    }

    [Theory]
    [InlineData("[]", "$: must be an object, not an array")]
    [InlineData("""{"form":"x"}""", "form: is unknown; allowed: from, until, dayparts, after, maxShows, per, coolDown")]
    [InlineData("""{"from":"2026-11-01"}""", "from: '2026-11-01' is not an instant; allowed: ISO 8601 with a zone, such as 2026-11-22T08:00:00Z")]
    [InlineData("""{"from":"2026-11-01T00:00:00Z","until":"2026-11-01T00:00:00Z"}""", "until: is not after from; allowed: a later instant")]
    [InlineData("""{"dayparts":[]}""", "dayparts: has 0 items; allowed: 1 to 64")]
    [InlineData("""{"dayparts":[{"from":"06:00"}]}""", "dayparts[0].to: is required")]
    [InlineData("""{"dayparts":[{"days":[],"from":"06:00","to":"07:00"}]}""", "dayparts[0].days: has 0 items; allowed: 1 to 7")]
    [InlineData("""{"dayparts":[{"days":["Mon"],"from":"06:00","to":"07:00"}]}""", "dayparts[0].days[0]: 'Mon' is not a known day; allowed: mon, tue, wed, thu, fri, sat, sun")]
    [InlineData("""{"dayparts":[{"from":"6:00","to":"07:00"}]}""", "dayparts[0].from: '6:00' is not a time of day; allowed: 00:00 to 23:59")]
    [InlineData("""{"dayparts":[{"from":"06:00","to":"24:00"}]}""", "dayparts[0].to: '24:00' is not a time of day; allowed: 00:00 to 23:59")]
    [InlineData("""{"dayparts":[{"from":"06:60","to":"07:00"}]}""", "dayparts[0].from: '06:60' is not a time of day; allowed: 00:00 to 23:59")]
    [InlineData("""{"dayparts":[{"from":"٠٦:00","to":"07:00"}]}""", "dayparts[0].from: '٠٦:00' is not a time of day; allowed: 00:00 to 23:59")]
    [InlineData("""{"dayparts":["morning"]}""", "dayparts[0]: must be an object, not a string")]
    [InlineData("""{"after":{}}""", "after.match: is required")]
    [InlineData("""{"after":{"match":{},"within":"0d"}}""", "after.within: '0d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"after":{"match":{"types":["gone"]}}}""", "after.match.types[0]: 'gone' is not a known touchpoint type; allowed: view, order, content-shown")]
    [InlineData("""{"maxShows":1.5}""", "maxShows: is 1.5; allowed: whole numbers from 1 to 1000000")]
    [InlineData("""{"per":"7d"}""", "per: is the window of maxShows, which is missing; allowed: both, maxShows alone or neither")]
    [InlineData("""{"coolDown":"0s"}""", "coolDown: '0s' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    public void Read_Wrong_NamesPlaceAndWhatIsAllowed(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, node => MomentReader.Read(node, Shop.Vocabulary)));
}
