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
    public async Task Find_WhileTouchpointsMoveToTheirMonths_IsTheWholeHistory()
    {
        const int months = 24;
        var visitor = Some.Visitor();
        var ids = Enumerable.Range(0, months).Select(month => $"{month:D2}").ToArray();
        var history = ids.Select((id, month) => Some.Touchpoint(id) with { OccurredAt = s_now.AddMonths(month - 100) });
        await store.Visitors.WriteAsync(Some.Write(visitor, [.. history]), default);

        using var moved = new CancellationTokenSource();
        var reading = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!moved.IsCancellationRequested)
            {
                Assert.Equal(ids, await store.Visitors.HistoryAsync(visitor));
            }
        })));
        while (!reading.IsCompleted && await CountAsync("touchpoint_default", visitor) is not "0")
        {
            await TryMoveAsync();
        }

        await moved.CancelAsync();
        await reading;
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

    private async Task<string> CountAsync(string table, VisitorId visitor) =>
        (await store.QueryAsync($"SELECT count(*) FROM {table} WHERE visitor_id = '{visitor.Value}'"))[0];

    // It gives way to those who read for longer than it may wait.
    private async Task TryMoveAsync()
    {
        try
        {
            await store.Get<PartitionMaking>().RunAsync(default);
        }
        catch (StoreUnavailableException)
        {
            await Task.Yield();
        }
    }

    private Task<IReadOnlyList<string>> TablesAsync() =>
        store.QueryAsync("SELECT relname::text FROM pg_class WHERE relispartition AND relkind = 'r'");
}
