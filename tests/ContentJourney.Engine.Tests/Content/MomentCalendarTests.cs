using System.Globalization;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Validation;

namespace ContentJourney.Engine.Tests.Content;

public sealed class MomentCalendarTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Theory]
    [InlineData("2026-11-21T23:59:59.9999999Z", false)]
    [InlineData("2026-11-22T00:00:00Z", true)]
    [InlineData("2026-11-22T23:59:59.9999999Z", true)]
    [InlineData("2026-11-23T00:00:00Z", false)]
    public void Dates_FromIsInUntilIsOut(string now, bool open) =>
        AssertOpen(open, """{"from":"2026-11-22T00:00:00Z","until":"2026-11-23T00:00:00Z"}""", now, TimeZoneInfo.Utc);

    [Fact]
    public void Dates_WhatIsOverAtTheFirstMatch_IsFoundForAnInstantBefore()
    {
        var index = Shop.Index(Shop.Item(1, """{"moment":{"until":"2026-11-22T08:00:00Z"}}"""), Shop.Item(2));
        Assert.Equal([2], Shop.Match(index, Shop.Query(now: Shop.Now)));
        Assert.Equal([1, 2], Shop.Match(index, Shop.Query(now: Shop.Now.AddTicks(-1))));
    }

    // 2026-11-22 is a Sunday.
    [Theory]
    [InlineData("2026-11-23T05:59:59.9999999Z", false)]
    [InlineData("2026-11-23T06:00:00Z", true)]
    [InlineData("2026-11-23T09:59:59.9999999Z", true)]
    [InlineData("2026-11-23T10:00:00Z", false)]
    [InlineData("2026-11-22T06:00:00Z", false)]
    [InlineData("2026-11-24T06:00:00Z", false)]
    public void DayPart_FromIsInToIsOutOnItsDay(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["mon"],"from":"06:00","to":"10:00"}]}""", now, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("mon", "2026-11-23")]
    [InlineData("tue", "2026-11-24")]
    [InlineData("wed", "2026-11-25")]
    [InlineData("thu", "2026-11-26")]
    [InlineData("fri", "2026-11-27")]
    [InlineData("sat", "2026-11-28")]
    [InlineData("sun", "2026-11-29")]
    public void DayPart_Day_IsThatDayOfTheWeek(string day, string date)
    {
        var moment = $$"""{"dayparts":[{"days":["{{day}}"],"from":"00:00","to":"23:59"}]}""";
        AssertOpen(true, moment, $"{date}T12:00:00Z", TimeZoneInfo.Utc);
        for (var days = 1; days < 7; days++)
        {
            var other = DateTime.Parse(date, CultureInfo.InvariantCulture).AddDays(days);
            AssertOpen(false, moment, $"{other:yyyy-MM-dd}T12:00:00Z", TimeZoneInfo.Utc);
        }
    }

    [Theory]
    [InlineData("2026-11-22T05:59:59Z", false)]
    [InlineData("2026-11-22T06:00:00Z", true)]
    [InlineData("2026-11-26T06:00:00Z", true)]
    public void DayPart_WithoutDays_IsEveryDay(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"from":"06:00","to":"10:00"}]}""", now, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-11-27T21:59:59.9999999Z", false)]
    [InlineData("2026-11-27T22:00:00Z", true)]
    [InlineData("2026-11-28T00:00:00Z", true)]
    [InlineData("2026-11-28T01:59:59.9999999Z", true)]
    [InlineData("2026-11-28T02:00:00Z", false)]
    [InlineData("2026-11-28T22:00:00Z", false)]
    [InlineData("2026-11-27T01:00:00Z", false)]
    public void DayPart_PastMidnight_BelongsToTheDayItBegan(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["fri"],"from":"22:00","to":"02:00"}]}""", now, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-11-29T22:00:00Z", true)]
    [InlineData("2026-11-30T01:00:00Z", true)]
    [InlineData("2026-11-30T22:00:00Z", false)]
    public void DayPart_PastMidnightOnSunday_EndsOnMonday(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["sun"],"from":"22:00","to":"02:00"}]}""", now, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-11-23T05:59:59Z", false)]
    [InlineData("2026-11-23T06:00:00Z", true)]
    [InlineData("2026-11-24T05:59:59Z", true)]
    [InlineData("2026-11-24T06:00:00Z", false)]
    public void DayPart_FromEqualsTo_RunsTwentyFourHours(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["mon"],"from":"06:00","to":"06:00"}]}""", now, TimeZoneInfo.Utc);

    [Fact]
    public void DayPart_ToMidnight_EndsWithTheDay()
    {
        const string Moment = """{"dayparts":[{"days":["mon"],"from":"18:00","to":"00:00"}]}""";
        AssertOpen(true, Moment, "2026-11-23T23:59:59.9999999Z", TimeZoneInfo.Utc);
        AssertOpen(false, Moment, "2026-11-24T00:00:00Z", TimeZoneInfo.Utc);
        AssertOpen(false, Moment, "2026-11-23T00:00:00Z", TimeZoneInfo.Utc);
    }

    [Theory]
    [InlineData("2026-11-23T07:00:00Z", true)]
    [InlineData("2026-11-23T12:30:00Z", true)]
    [InlineData("2026-11-23T10:00:00Z", false)]
    public void DayParts_OneOfThemSuffices(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"from":"06:00","to":"10:00"},{"from":"12:00","to":"13:00"}]}""", now, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("2026-11-23T05:00:00Z", true)]
    [InlineData("2026-11-23T08:59:59Z", true)]
    [InlineData("2026-11-23T09:00:00Z", false)]
    [InlineData("2026-07-06T04:00:00Z", true)]
    [InlineData("2026-07-06T08:00:00Z", false)]
    public void Zone_DayPartsFollowWinterAndSummerTime(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["mon"],"from":"06:00","to":"10:00"}]}""", now, Copenhagen);

    // The clocks go from 02:00 to 03:00 on 2026-03-29 at 01:00 UTC.
    [Theory]
    [InlineData("2026-03-28T01:30:00Z", true)]
    [InlineData("2026-03-29T00:59:59.9999999Z", false)]
    [InlineData("2026-03-29T01:00:00Z", false)]
    [InlineData("2026-03-30T00:30:00Z", true)]
    public void Zone_HourThatIsSkipped_IsNeverOpen(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"from":"02:15","to":"02:45"}]}""", now, Copenhagen);

    [Theory]
    [InlineData("2026-03-29T00:29:59Z", false)]
    [InlineData("2026-03-29T00:30:00Z", true)]
    [InlineData("2026-03-29T01:29:59Z", true)]
    [InlineData("2026-03-29T01:30:00Z", false)]
    public void Zone_PartOverTheSkippedHour_IsAnHourShorter(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"from":"01:30","to":"03:30"}]}""", now, Copenhagen);

    // The clocks go back from 03:00 to 02:00 on 2026-10-25 at 01:00 UTC.
    [Theory]
    [InlineData("2026-10-25T00:14:59Z", false)]
    [InlineData("2026-10-25T00:15:00Z", true)]
    [InlineData("2026-10-25T00:45:00Z", false)]
    [InlineData("2026-10-25T01:15:00Z", true)]
    [InlineData("2026-10-25T01:45:00Z", false)]
    public void Zone_HourThatComesTwice_IsOpenTwice(string now, bool open) =>
        AssertOpen(open, """{"dayparts":[{"days":["sun"],"from":"02:15","to":"02:45"}]}""", now, Copenhagen);

    [Theory]
    [InlineData("2026-11-22T18:00:00Z", 12, true)]
    [InlineData("2026-11-22T18:00:00Z", 11, false)]
    [InlineData("2026-11-23T12:00:00Z", -6, true)]
    [InlineData("2026-11-23T12:00:00Z", 0, false)]
    public void Offset_OfTheVisitor_GoesBeforeTheZone(string now, int hours, bool open) => Assert.Equal(
        open,
        Moment("""{"dayparts":[{"days":["mon"],"from":"06:00","to":"10:00"}]}""")
            .IsOpen(new WallClock(Instant(now), Copenhagen, TimeSpan.FromHours(hours))));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", -14)]
    [InlineData("9999-12-31T23:59:59.9999999Z", 14)]
    public void Clock_AtTheEndsOfTime_DoesNotOverflow(string now, int hours)
    {
        var clock = new WallClock(Instant(now), TimeZoneInfo.Utc, TimeSpan.FromHours(hours));
        var moment = Moment("""{"dayparts":[{"days":["wed"],"from":"06:00","to":"10:00"}]}""");
        Assert.False(moment.IsOpen(clock));
        Assert.Equal(hours < 0 ? 3 : null, moment.NextChange(clock)?.Day);
    }

    private static void AssertOpen(bool open, string moment, string now, TimeZoneInfo zone) =>
        Assert.Equal(open, Moment(moment).IsOpen(new WallClock(Instant(now), zone, null)));

    private static Moment Moment(string json) => Json.Read(json, node => MomentReader.Read(node, Shop.Vocabulary)).Result!;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
