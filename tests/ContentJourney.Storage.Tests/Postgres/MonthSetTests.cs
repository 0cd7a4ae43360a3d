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
}
