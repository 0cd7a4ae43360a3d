using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Several nodes over one database.</summary>
public sealed class PostgresNodesTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private const int Nodes = 3;
    private const int Writers = 16;
    private const int Rounds = 20;

    [Fact]
    public async Task Start_ManyNodesOnAnEmptyDatabase_MigratesOnce()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var nodes = Enumerable.Range(0, 5).Select(_ => PostgresFixture.HostOn(address)).ToArray();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.StartAsync())));

        var visitor = Some.Visitor();
        foreach (var (index, node) in nodes.Index())
        {
            await node.Services.GetRequiredService<IVisitorStore>().WriteAsync(Some.Write(visitor, Some.Touchpoint($"{index}", index)), default);
        }

        Assert.Equal(["0", "1", "2", "3", "4"], await nodes[0].Services.GetRequiredService<IVisitorStore>().HistoryAsync(visitor));
        await StopAsync(nodes);
    }

    [Fact]
    public async Task Turn_OfANodeThatDied_IsFree()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var nodes = Enumerable.Range(0, 2).Select(_ => PostgresFixture.HostOn(address)).ToArray();
        await Task.WhenAll(nodes.Select(node => node.StartAsync()));
        Assert.NotNull(await nodes[0].Services.GetRequiredService<IStoreTurns>().TryTakeAsync("work", default));
        Assert.Null(await nodes[1].Services.GetRequiredService<IStoreTurns>().TryTakeAsync("work", default));

        await using (var operators = new NpgsqlConnection($"{address};Pooling=False"))
        {
            await operators.OpenAsync();
            await using var kill = new NpgsqlCommand(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                operators);
            await kill.ExecuteNonQueryAsync();
        }

        await using var turn = await nodes[1].Services.GetRequiredService<IStoreTurns>().TryTakeAsync("work", default);
        Assert.NotNull(turn);
        await StopAsync(nodes);
    }

    [Fact]
    public async Task Write_OneVisitorByAllNodes_EveryIdIsStoredExactlyOnce()
    {
        var visitor = Some.Visitor();
        var outcomes = await OnAllNodesAsync(async (visitors, _) =>
        {
            var mine = new List<TouchpointOutcome>();
            for (var round = 0; round < Rounds; round++)
            {
                var touchpoint = Some.Touchpoint($"{round}") with { OccurredAt = Some.Now.AddMonths(-round) };
                mine.AddRange((await visitors.WriteAsync(Some.Write(visitor, touchpoint), default)).Outcomes);
            }

            return mine;
        });

        Assert.Equal(Rounds, outcomes.SelectMany(mine => mine).Count(outcome => outcome == TouchpointOutcome.Stored));
        Assert.Equal(Rounds, (await store.Visitors.HistoryAsync(visitor)).Distinct().Count());
        Assert.Equal(Rounds, (await store.Visitors.HistoryAsync(visitor)).Count);
    }

    [Fact]
    public async Task Write_SameVisitorsInAnyOrder_NobodyGetsStuckAndNothingIsLost()
    {
        var visitors = Enumerable.Range(0, 30).Select(_ => Some.Visitor()).ToArray();
        await OnAllNodesAsync(async (node, writer) =>
        {
            var random = new Random(writer);
            for (var round = 0; round < Rounds; round++)
            {
                VisitorWrite[] writes = [.. visitors.OrderBy(_ => random.Next()).Take(10)
                    .Select(visitor => Some.Write(visitor, Some.Touchpoint($"{writer}-{round}")))];
                await node.WriteManyAsync(writes, default);
            }

            return true;
        });
        var stored = 0;
        foreach (var visitor in visitors)
        {
            stored += (await store.Visitors.FindAsync(visitor, default))?.Touchpoints.Count ?? 0;
        }

        Assert.Equal(Nodes * Writers * Rounds * 10, stored);
    }

    [Fact]
    public async Task Identify_DevicesOfOneCustomerByAllNodes_IsOneVisitorWithEverything()
    {
        var userId = $"{Guid.NewGuid():N}";
        var known = await OnAllNodesAsync(async (visitors, writer) =>
        {
            var device = Some.Visitor();
            await visitors.WriteAsync(Some.Write(device, Some.Touchpoint($"{writer}"), Some.Touchpoint("same")), default);
            var visitor = (await visitors.IdentifyAsync(device, userId, Some.Now, default))!.Value;
            await visitors.WriteAsync(Some.Write(device, Some.Touchpoint($"{writer}-after")), default);
            return visitor;
        });

        var history = await store.Visitors.HistoryAsync(Assert.Single(known.Distinct()));
        Assert.Equal((Nodes * Writers * 2) + 1, history.Count);
        Assert.Equal(history.Count, history.Distinct().Count());
    }

    [Fact]
    public async Task Erase_WhileAllNodesWrite_LeavesNothingThatWasThereBefore()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("before")) with { Consent = Consent.All }, default);
        await OnAllNodesAsync(async (visitors, writer) =>
        {
            Task doing = writer % 4 == 0
                ? visitors.EraseAsync(visitor, default).AsTask()
                : visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{writer}")), default).AsTask();
            await doing;
            return true;
        });
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.DoesNotContain("before", stored?.Touchpoints.Select(touchpoint => touchpoint.Id) ?? []);
        Assert.Null(stored?.Consent);
        var ids = await store.QueryAsync($"SELECT count(*) FROM touchpoint WHERE visitor_id = '{visitor.Value}'");
        Assert.Equal([$"{stored?.Touchpoints.Count ?? 0}"], ids);
    }

    private async Task<T[]> OnAllNodesAsync<T>(Func<IVisitorStore, int, Task<T>> run)
    {
        var nodes = Enumerable.Range(0, Nodes).Select(_ => PostgresFixture.HostOn(store.Address)).ToArray();
        await Task.WhenAll(nodes.Select(node => node.StartAsync()));
        var results = await Task.WhenAll(Enumerable.Range(0, Nodes * Writers).Select(writer => Task.Run(() =>
            run(nodes[writer % Nodes].Services.GetRequiredService<IVisitorStore>(), writer))));
        await StopAsync(nodes);
        return results;
    }

    private static async Task StopAsync(IHost[] nodes)
    {
        foreach (var node in nodes)
        {
            await node.StopAsync();
            await ((IAsyncDisposable)node).DisposeAsync();
        }
    }
}
