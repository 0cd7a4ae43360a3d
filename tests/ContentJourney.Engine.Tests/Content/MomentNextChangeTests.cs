using System.Globalization;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Validation;

namespace ContentJourney.Engine.Tests.Content;

public sealed class MomentNextChangeTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Theory]
    [InlineData("2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z")]
    [InlineData("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23T00:00:00Z", null)]
    public void Dates_ChangeAtTheirEnds(string now, string? change) =>
        AssertChange(change, """{"from":"2026-11-22T00:00:00Z","until":"2026-11-23T00:00:00Z"}""", now);

    [Theory]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23T06:00:00Z", "2026-11-23T10:00:00Z")]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-30T06:00:00Z")]
    public void DayPart_ChangesAtItsEnds(string now, string change) =>
        AssertChange(change, """{"dayparts":[{"days":["mon"],"from":"06:00","to":"10:00"}]}""", now);

    [Fact]
    public void DayParts_ThatTouch_DoNotChangeBetween() => AssertChange(
        "2026-11-23T12:00:00Z",
        """{"dayparts":[{"from":"06:00","to":"10:00"},{"from":"10:00","to":"12:00"}]}""",
        "2026-11-23T07:00:00Z");

    [Fact]
    public void DayParts_AllDayEveryDay_NeverChange() =>
        AssertChange(null, """{"dayparts":[{"from":"00:00","to":"00:00"}]}""", "2026-11-23T07:00:00Z");

    [Theory]
    [InlineData("2026-11-20T00:00:00Z", "2026-11-22T07:00:00Z")]
    [InlineData("2026-11-22T07:30:00Z", "2026-11-22T10:00:00Z")]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23T07:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23T09:00:00Z", null)]
    public void DatesAndDayParts_BothMustHold(string now, string? change) => AssertChange(
        change,
        """{"from":"2026-11-22T07:00:00Z","until":"2026-11-23T09:00:00Z","dayparts":[{"from":"06:00","to":"10:00"}]}""",
        now);

    [Fact]
    public void From_InAClosedPart_ChangesWhenThePartBegins() => AssertChange(
        "2026-11-23T06:00:00Z",
        """{"from":"2026-11-22T12:00:00Z","dayparts":[{"from":"06:00","to":"10:00"}]}""",
        "2026-11-20T00:00:00Z");

    [Fact]
    public void Until_BeforeThePartBeginsAgain_NeverChanges() => AssertChange(
        null,
        """{"until":"2026-11-23T05:00:00Z","dayparts":[{"from":"06:00","to":"10:00"}]}""",
        "2026-11-22T12:00:00Z");

    [Theory]
    [InlineData("02:15", "02:45", "2026-03-28T12:00:00Z", "2026-03-30T00:15:00Z")]
    [InlineData("02:30", "04:00", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("01:30", "02:30", "2026-03-29T00:45:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("02:15", "02:45", "2026-10-25T00:50:00Z", "2026-10-25T01:15:00Z")]
    [InlineData("02:00", "02:30", "2026-10-25T00:40:00Z", "2026-10-25T01:00:00Z")]
    public void Zone_ClockChange_IsAChangeWhereItCrossesAnEnd(string from, string to, string now, string change) =>
        AssertChange(change, $$"""{"dayparts":[{"from":"{{from}}","to":"{{to}}"}]}""", now, Copenhagen);

    [Fact]
    public void NextChange_IsTheFirstMinuteThatDiffers()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var moment = Read(RandomDayParts(random));
            var zone = random.Next(2) == 0 ? Copenhagen : TimeZoneInfo.Utc;
            var now = new DateTimeOffset(2026, random.Next(2) == 0 ? 3 : 10, random.Next(20, 31), random.Next(24), random.Next(60), 0, TimeSpan.Zero);
            var open = moment.IsOpen(new WallClock(now, zone, null));
            DateTimeOffset? expected = null;
            for (var minutes = 1; minutes <= 10 * 24 * 60 && expected is null; minutes++)
            {
                var then = now.AddMinutes(minutes);
                expected = moment.IsOpen(new WallClock(then, zone, null)) != open ? then : null;
            }

            Assert.Equal(expected, moment.NextChange(new WallClock(now, zone, null)));
        }
    }

    private static string RandomDayParts(Random random)
    {
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            $$"""{"days":[{{string.Join(',', random.GetItems(days, random.Next(1, 7)).Select(day => $"\"{day}\""))}}],"from":"{{Time(random)}}","to":"{{Time(random)}}"}""");
        return $$"""{"dayparts":[{{string.Join(',', parts)}}]}""";
    }

    private static string Time(Random random) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):00}:{random.Next(60):00}");

    private static void AssertChange(string? change, string moment, string now, TimeZoneInfo? zone = null) => Assert.Equal(
        change is null ? null : Instant(change),
        Read(moment).NextChange(new WallClock(Instant(now), zone ?? TimeZoneInfo.Utc, null)));

    private static Moment Read(string json) => Json.Read(json, node => MomentReader.Read(node, Shop.Vocabulary)).Result!;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
