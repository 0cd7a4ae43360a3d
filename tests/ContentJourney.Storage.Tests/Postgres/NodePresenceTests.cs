using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Tests.Stores;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What a node may rely on, span by span.</summary>
public sealed class NodePresenceTests(LeftDatabase database) : IClassFixture<LeftDatabase>, IAsyncLifetime
{
    private static readonly NodeTimes Times = NodeTimes.Default;
    private readonly TestClock _clock = new(Some.Now);
    private NpgsqlConnection _connection = null!;

    public async Task InitializeAsync()
    {
        _connection = await database.ConnectAsync();
        await database.RunAsync("DELETE FROM node");
    }

    public async Task DisposeAsync() => await _connection.DisposeAsync();

    [Fact]
    public void Times_OfWhoComesAndWhoIsSilent_LeaveNoMomentInWhichTwoRelyOnTheOpposite()
    {
        Assert.True(Times.Settling > Times.Alone);
        Assert.True(Times.Gone > 2 * Times.Silent);
        Assert.True(Times.Silent > 2 * Times.Sign);
    }

    [Fact]
    public async Task Sign_OfAnOnlyNode_LetsItWriteAtOnce()
    {
        var node = new NodePresence(_clock, Times);
        Assert.Throws<StoreUnavailableException>(node.ThrowUnlessKnown);

        Assert.True(await node.SignAsync(_connection, default));

        node.ThrowUnlessKnown();
    }

    [Fact]
    public async Task Sign_BesideAnother_LetsItWriteWhenNobodyReliesOnBeingAloneAnyMore()
    {
        var (first, second) = (new NodePresence(_clock, Times), new NodePresence(_clock, Times));
        await first.SignAsync(_connection, default);
        await LookAsync(first);
        await second.SignAsync(_connection, default);

        while (!second.IsKnown)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.01));
            Assert.False(second.IsKnown && first.AloneSince is not null);
        }

        await LookAsync(first);
        Assert.Null(first.AloneSince);
        Assert.True(first.IsKnown);
    }

    [Fact]
    public async Task Write_LongAfterTheLastSign_IsRefusedUntilTheNext()
    {
        var node = new NodePresence(_clock, Times);
        await node.SignAsync(_connection, default);
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.True(node.IsKnown);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(node.IsKnown);

        Assert.False(await node.SignAsync(_connection, default));

        Assert.True(node.IsKnown);
    }

    [Fact]
    public async Task Sign_OfANodeThatWasTakenForGone_LetsTheOthersNoticeFirst()
    {
        var (node, other) = (new NodePresence(_clock, Times), new NodePresence(_clock, Times));
        await node.SignAsync(_connection, default);
        await other.SignAsync(_connection, default);
        await database.RunAsync($"DELETE FROM node WHERE node_id = '{node.Id}'");

        Assert.True(await node.SignAsync(_connection, default));

        Assert.False(node.IsKnown);
        _clock.Advance(Times.Settling);
        Assert.True(node.IsKnown);
    }

    [Fact]
    public async Task Alone_LookedInTime_IsOneStretch()
    {
        var node = await AloneAsync();
        var stretch = node.AloneSince;
        Assert.NotNull(stretch);
        Assert.Equal(stretch, node.AloneForNow);
        for (var looks = 0; looks < 5; looks++)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.3));
            Assert.Null(node.AloneForNow);
            Assert.Equal(stretch, node.AloneSince);
            await LookAsync(node);
        }

        Assert.Equal(stretch, node.AloneSince);
    }

    [Fact]
    public async Task Look_IsDueAgain_WhenHalfOfTheTimeHasPassed()
    {
        var node = new NodePresence(_clock, Times);
        Assert.NotNull(node.BeginLook());
        await node.SignAsync(_connection, default);
        await LookAsync(node);
        Assert.Null(node.BeginLook());
        _clock.Advance(TimeSpan.FromSeconds(0.3));
        Assert.NotNull(node.BeginLook());
    }

    [Fact]
    public async Task Alone_LookedTooLate_IsAnotherStretch()
    {
        var node = await AloneAsync();
        var stretch = node.AloneSince;
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Null(node.AloneSince);

        await LookAsync(node);

        Assert.NotNull(node.AloneSince);
        Assert.NotEqual(stretch, node.AloneSince);
    }

    [Fact]
    public async Task Alone_AfterAnotherNodeWasThere_IsAnotherStretch()
    {
        var node = await AloneAsync();
        var stretch = node.AloneSince;
        await database.RunAsync("INSERT INTO node VALUES (gen_random_uuid(), 1)");
        await LookAsync(node);
        Assert.Null(node.AloneSince);
        await database.RunAsync($"DELETE FROM node WHERE node_id <> '{node.Id}'");

        await LookAsync(node);

        Assert.NotNull(node.AloneSince);
        Assert.NotEqual(stretch, node.AloneSince);
    }

    [Fact]
    public async Task Alone_WhenNobodyKnowsOfTheNode_IsNot()
    {
        var node = await AloneAsync();
        await database.RunAsync("DELETE FROM node");

        await LookAsync(node);

        Assert.Null(node.AloneSince);
    }

    private async Task<NodePresence> AloneAsync()
    {
        var node = new NodePresence(_clock, Times);
        await node.SignAsync(_connection, default);
        await LookAsync(node);
        return node;
    }

    private async Task LookAsync(NodePresence node)
    {
        var begun = node.BeginLook() ?? _clock.GetTimestamp();
        node.Looked(begun, await NodeTable.IsAloneAsync(_connection, node.Id, default));
    }
}
