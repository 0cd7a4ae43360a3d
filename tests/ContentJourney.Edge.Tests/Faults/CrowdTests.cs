using System.Net;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Edge.Tests.Nodes;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>Many who send the same, and many who write to the same visitor.</summary>
public sealed class CrowdTests
{
    private const int AtOnce = 32;
    private static readonly string[] s_ids = ["one", "two", "three", "four", "five"];

    [Fact]
    public async Task DuplicateBatches_OverSqlite_CountOnce()
    {
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await DuplicatesCountOnceAsync(store, FaultScale.Of(2_500, 10_000), edge);
    }

    [Fact]
    public async Task DuplicateBatches_OverPostgresByTwoNodes_CountOnce()
    {
        var store = new PostgresFaultStore(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync());
        using var folder = new TemporaryFolder();
        await using var one = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await using var other = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await DuplicatesCountOnceAsync(store, FaultScale.Of(500, 10_000), one, other);
    }

    [Fact]
    public async Task Writers_OfOneVisitorAtOnceOverSqlite_AreAllStored()
    {
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await WritersAreAllStoredAsync(store, edge);
    }

    [Fact]
    public async Task Writers_OfOneVisitorAtOnceOverPostgresByTwoNodes_AreAllStored()
    {
        var store = new PostgresFaultStore(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync());
        using var folder = new TemporaryFolder();
        await using var one = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await using var other = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await WritersAreAllStoredAsync(store, one, other);
    }

    private static async Task DuplicatesCountOnceAsync(IFaultStore store, int batches, params EdgeProcess[] nodes)
    {
        var token = await nodes[0].Client.AgreeAsync();
        var accepted = 0;
        await Parallel.ForAsync(0, batches, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (batch, _) =>
        {
            // With the server's key: a visitor alone may not ask as often as that.
            var answer = await nodes[batch % nodes.Length].Manager.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(s_ids)}}}");
            var counts = answer.Is(HttpStatusCode.Accepted).Body;
            Interlocked.Add(ref accepted, counts.GetProperty("accepted").GetInt32());
            Assert.Equal(s_ids.Length, counts.GetProperty("accepted").GetInt32() + counts.GetProperty("duplicates").GetInt32());
        });

        Assert.Equal(s_ids.Length, accepted);
        Assert.Equal(s_ids.Order(), (await store.ReadIdsAsync()).Order());
        FaultScale.Report($"{batches} duplicate batches over {nodes.Length} node(s): {accepted} touchpoints stored");
    }

    private static async Task WritersAreAllStoredAsync(IFaultStore store, params EdgeProcess[] nodes)
    {
        const int writers = 1_000;
        var rounds = FaultScale.Of(1, 10);
        var token = await nodes[0].Client.AgreeAsync();
        var sent = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var ids = Enumerable.Range(0, writers).Select(writer => $"{round}-{writer}").ToArray();
            var writing = Task.WhenAll(ids.Select(async (id, writer) =>
            {
                await start.Task;
                var answer = await nodes[writer % nodes.Length].Manager.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(id)}}}");
                Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).Body.GetProperty("accepted").GetInt32());
            }));
            start.SetResult();
            await writing;
            sent.AddRange(ids);
            FaultScale.Report($"{writers} writers of one visitor at once over {nodes.Length} node(s): round {round + 1} of {rounds}");
        }

        Assert.Equal(sent.Order(StringComparer.Ordinal), (await store.ReadIdsAsync()).Order(StringComparer.Ordinal));
    }
}
