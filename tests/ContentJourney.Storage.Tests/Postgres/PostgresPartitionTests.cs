using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Months have partitions, made ahead, on demand, and dropped when nothing is left of them.</summary>
public sealed class PostgresPartitionTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset s_now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Start_ThisMonthAndThoseAhead_HavePartitions()
    {
        var expected = Enumerable.Range(0, PartitionWindow.Ahead + 1).Select(months => Month.Of(s_now).Plus(months).Table);

        Assert.Empty(expected.Except(await TablesAsync()));
    }

    [Fact]
    public async Task Run_WithTouchpointsInTheDefaultPartition_MovesThemToTheirMonths()
    {
        var (visitor, month) = (Some.Visitor(), Month.Of(s_now.AddMonths(-30)));
        await store.Visitors.WriteAsync(
            Some.Write(
                visitor,
                Some.Touchpoint("ancient") with { OccurredAt = s_now.AddYears(-500) },
                Some.Touchpoint("first") with { OccurredAt = new DateTimeOffset(month.Start, TimeSpan.Zero) },
                Some.Touchpoint("last") with { OccurredAt = new DateTimeOffset(month.End - 1, TimeSpan.Zero) },
                Some.Touchpoint("now") with { OccurredAt = s_now }),
            default);
        await store.Get<PartitionMaking>().RunAsync(default);

        Assert.Equal(["2"], await store.QueryAsync($"SELECT count(*) FROM {month.Table} WHERE visitor_id = '{visitor.Value}'"));
        Assert.Equal(["ancient"], await store.QueryAsync($"SELECT id FROM touchpoint_default WHERE visitor_id = '{visitor.Value}'"));
        Assert.Equal(["ancient", "first", "last", "now"], await store.Visitors.HistoryAsync(visitor));
        var again = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("first")), default);
        Assert.Equal([TouchpointOutcome.Duplicate], again.Outcomes);
    }

    [Fact]
    public async Task ForgetBefore_WholeMonths_DropsTheirPartitions()
    {
        var (visitor, month) = (Some.Visitor(), Month.Of(s_now.AddMonths(-50)));
        await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a") with { OccurredAt = new DateTimeOffset(month.Start, TimeSpan.Zero) }), default);
        await store.Get<PartitionMaking>().RunAsync(default);
        Assert.Contains(month.Table, await TablesAsync());
        await store.Get<IHistoryRetention>().ForgetBeforeAsync(new DateTimeOffset(month.End, TimeSpan.Zero), default);

        Assert.DoesNotContain(month.Table, await TablesAsync());
        await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a") with { OccurredAt = new DateTimeOffset(month.Start, TimeSpan.Zero) }), default);
        Assert.Equal(["a"], await store.Visitors.HistoryAsync(visitor));
    }

    private Task<IReadOnlyList<string>> TablesAsync() =>
        store.QueryAsync("SELECT relname::text FROM pg_class WHERE relispartition AND relkind = 'r'");
}
