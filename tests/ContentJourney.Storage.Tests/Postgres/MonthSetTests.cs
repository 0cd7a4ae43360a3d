using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.Visitors;

namespace ContentJourney.Storage.Tests.Postgres;

public sealed class MonthSetTests
{
    private const int First = 2026 * 12;

    [Fact]
    public void Add_MonthsThatAreThere_IsTheSameSet()
    {
        int[] months = [First, First + 2];

        Assert.Same(months, MonthSet.Add(months, [First + 2, First]));
        Assert.Equal([First, First + 1, First + 2], MonthSet.Add(months, [First + 1, First + 1]));
    }

    [Fact]
    public void Spans_MonthsThatFollowEachOther_AreOne() =>
        Assert.Equal([Span(First, First + 2), Span(First + 4, First + 4)], MonthSet.Spans([First, First + 1, First + 2, First + 4], atMost: 2));

    [Fact]
    public void Spans_MoreThanMayBe_AreOneWithTheGaps() =>
        Assert.Equal([Span(First, First + 4)], MonthSet.Spans([First, First + 2, First + 4], atMost: 2));

    private static (long Start, long End) Span(int first, int last) => (new Month(first).Start, new Month(last).End);
}
