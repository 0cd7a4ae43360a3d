using ContentJourney.Storage.Postgres.Partitions;

namespace ContentJourney.Storage.Tests.Postgres;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-11-30T23:59:59.9999999Z", "touchpoint_2026_11")]
    [InlineData("2026-12-01T00:00:00Z", "touchpoint_2026_12")]
    [InlineData("2027-01-01T01:00:00+02:00", "touchpoint_2026_12")]
    [InlineData("0001-01-01T00:00:00Z", "touchpoint_0001_01")]
    public void Of_AnInstant_IsTheMonthInUtc(string instant, string table)
    {
        var month = Month.Of(DateTimeOffset.Parse(instant, null));

        Assert.Equal(table, month.Table);
        Assert.Equal(month, Month.Parse(table));
        Assert.InRange(DateTimeOffset.Parse(instant, null).UtcTicks, month.Start, month.End - 1);
        Assert.Equal(month.Plus(1).Start, month.End);
    }

    [Theory]
    [InlineData("touchpoint_default")]
    [InlineData("touchpoint_id")]
    [InlineData("touchpoint_2026_13")]
    public void Parse_AnotherTable_IsNull(string table) => Assert.Null(Month.Parse(table));
}
