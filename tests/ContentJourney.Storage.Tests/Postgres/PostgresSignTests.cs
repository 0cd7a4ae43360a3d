using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Tests.Stores;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Signs of life that nodes give and miss.</summary>
public sealed class PostgresSignTests(LeftDatabase database) : IClassFixture<LeftDatabase>, IAsyncLifetime
{
    private readonly TestClock _clock = new(Some.Now);

    public Task InitializeAsync() => database.RunAsync("DELETE FROM node");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Node_ThatEndedWithoutAWord_IsTakenForGoneAfterAMinute_AndOneThatLivesIsNot()
    {
        await using var node = await RunningNode.StartAsync(database.Address, _clock, new NodeTimes(Alone: TimeSpan.FromSeconds(0.5), Settling: TimeSpan.Zero, Sign: TimeSpan.FromMilliseconds(20),
            Retry: TimeSpan.FromMilliseconds(20), Silent: TimeSpan.FromHours(1), Gone: TimeSpan.FromSeconds(60)));
        await database.RunAsync("INSERT INTO node VALUES ('00000000-0000-0000-0000-00000000dead', 7), ('00000000-0000-0000-0000-00000000beef', 1)");
        await SignsPassAsync(node);

        _clock.Advance(TimeSpan.FromSeconds(59));
        await SignsPassAsync(node);
        Assert.Equal(3, await NodesAsync());
        await database.RunAsync("UPDATE node SET signs = signs + 1 WHERE node_id = '00000000-0000-0000-0000-00000000beef'");
        await SignsPassAsync(node);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await RunningNode.EventuallyAsync(async () => await NodesAsync() == 2);

        Assert.Equal(0, await database.RunAsync("DELETE FROM node WHERE node_id = '00000000-0000-0000-0000-00000000dead'"));
        Assert.Equal(1, await database.RunAsync("DELETE FROM node WHERE node_id = '00000000-0000-0000-0000-00000000beef'"));
    }

    [Fact]
    public async Task Node_WhoseSignsTheStoreDoesNotTake_WritesNothingUntilItDoes()
    {
        await using var node = await RunningNode.StartAsync(database.Address, _clock, NodeTimes.Default with { Sign = TimeSpan.FromMilliseconds(20), Retry = TimeSpan.FromMilliseconds(20) });
        var visitor = await node.SomebodyAsync();
        await using (var connection = await database.ConnectAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var remove = new NpgsqlCommand("DELETE FROM node", connection);
            await remove.ExecuteNonQueryAsync();

            // One sign may have begun before; it waits for the row now, and so does every later one.
            _clock.Advance(TimeSpan.FromSeconds(21));
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await node.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default));
            Assert.Equal("The store is away: the other nodes must hear of this one again before it writes.", refused.Message);
            await Assert.ThrowsAsync<StoreUnavailableException>(async () => await node.Visitors.EraseAsync(visitor, default));
            Assert.Equal(["somebody"], await node.Visitors.HistoryAsync(visitor));
            await transaction.CommitAsync();
        }

        await RunningNode.EventuallyAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(0.1));
            return Task.FromResult(node.Presence.IsKnown);
        });
        await node.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 1)), default);
        Assert.Equal(["somebody", "c"], await node.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Stop_OfANode_TellsTheOthers()
    {
        await using (await RunningNode.StartAsync(database.Address))
        {
            await using var other = await RunningNode.StartAsync(database.Address);
            Assert.Equal(2, await NodesAsync());
        }

        Assert.Equal(0, await NodesAsync());
    }

    private Task<long> NodesAsync() => database.NumberAsync("SELECT count(*) FROM node");

    // Until this node has looked at the others twice.
    private async Task SignsPassAsync(RunningNode node)
    {
        var before = await SignsAsync();
        await RunningNode.EventuallyAsync(async () => await SignsAsync() > before + 2);

        Task<long> SignsAsync() => database.NumberAsync($"SELECT signs FROM node WHERE node_id = '{node.Presence.Id}'");
    }
}
