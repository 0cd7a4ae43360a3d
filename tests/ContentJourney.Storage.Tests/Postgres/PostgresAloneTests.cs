using System.Diagnostics;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A node that is alone at its database answers states from memory, and never an outdated one, whoever comes.</summary>
public sealed class PostgresAloneTests(LeftDatabase database) : IClassFixture<LeftDatabase>, IAsyncLifetime
{
    private readonly NodeClock _clock = new();
    private IHost _here = null!;

    private IVisitorStore Here => StoreOf(_here);

    public async Task InitializeAsync()
    {
        await database.RunAsync("DELETE FROM node");
        _here = PostgresFixture.HostOn(database.Address);
        await _here.StartAsync();
    }

    public Task DisposeAsync() => StopAsync(_here);

    [Fact]
    public async Task FindState_AskedBefore_IsInMemory()
    {
        var visitor = await SomebodyAsync();

        var asked = await Here.FindStateAsync(visitor, default);

        await InMemoryAsync(visitor, asked);
    }

    [Fact]
    public async Task FindState_AfterWritesOfEveryKind_IsTheLast()
    {
        var visitor = await SomebodyAsync();
        for (var i = 0; i < 30; i++)
        {
            var before = (await Here.FindStateAsync(visitor, default))!.Value;
            var write = Some.Write(visitor, Some.Touchpoint($"{i}", i));
            var written = (i % 3) switch
            {
                0 => await Here.WriteAsync(write with { OnlyInState = before, IdsAreNew = true }, default),
                1 => await Here.WriteAsync(write with { Consent = i % 2 == 0 ? Consent.All : Consent.None }, default),
                _ => (await Here.WriteManyAsync([Some.Write(Some.Visitor(), Some.Touchpoint("somebody")), write], default))[1],
            };

            Assert.True(written.Revision > before.Revision);
            Assert.Equal(new VisitorState(visitor, written.Revision), await Here.FindStateAsync(visitor, default));
            Assert.Equal(written.Revision, await StoredRevisionAsync(visitor));
        }
    }

    [Fact]
    public async Task FindState_AfterErasure_IsNobody()
    {
        var visitor = await SomebodyAsync();
        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));

        await Here.EraseAsync(visitor, default);

        Assert.Null(await Here.FindStateAsync(visitor, default));
    }

    [Fact]
    public async Task FindState_AfterIdentification_IsTheKnownVisitorsUnderBothIds()
    {
        var (customer, anonymous, user) = (await SomebodyAsync(), await SomebodyAsync(), $"{Guid.NewGuid()}");
        await Here.IdentifyAsync(customer, user, Some.Now, default);
        await InMemoryAsync(anonymous, await Here.FindStateAsync(anonymous, default));

        await Here.IdentifyAsync(anonymous, user, Some.Now, default);

        var state = await Here.FindStateAsync(anonymous, default);
        Assert.Equal(customer, state!.Value.Visitor);
        Assert.Equal(state, await Here.FindStateAsync(customer, default));
        var written = await Here.WriteAsync(Some.Write(anonymous, Some.Touchpoint("later", 1)), default);
        Assert.Equal(new VisitorState(customer, written.Revision), await Here.FindStateAsync(customer, default));
        Assert.Equal(new VisitorState(customer, written.Revision), await Here.FindStateAsync(anonymous, default));
    }

    [Fact]
    public async Task FindState_AfterRetention_IsTheLast()
    {
        var visitor = await SomebodyAsync();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("old") with { OccurredAt = Some.Now.AddYears(-9) }), default);
        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));

        await _here.Services.GetRequiredService<IHistoryRetention>().ForgetBeforeAsync(Some.Now.AddYears(-1), default);

        Assert.Equal(await StoredRevisionAsync(visitor), (await Here.FindStateAsync(visitor, default))!.Value.Revision);
    }

    [Fact]
    public async Task FindState_AfterAWriteWhoseAnswerIsLost_IsAsked()
    {
        await using var proxy = await StartBehindProxyAsync();
        var visitor = await SomebodyAsync();
        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));

        proxy.Lose(PostgresProxy.Loss.Answer, thenRefuse: true);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default));

        Assert.True(failure.MayBeKept);
        Assert.Null(InMemory(visitor));
        proxy.Mend();
    }

    [Fact]
    public async Task FindState_AfterAQuestionThatFailed_IsAsked()
    {
        await using var proxy = await StartBehindProxyAsync();
        var visitor = await SomebodyAsync();
        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));

        proxy.Lose(PostgresProxy.Loss.None, thenRefuse: true);
        proxy.Cut();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.FindStateAsync(Some.Visitor(), default));

        Assert.Null(InMemory(visitor));
        proxy.Mend();
    }

    [Fact]
    public async Task FindState_FromTheMomentAnotherNodeIsThere_IsAsked()
    {
        var visitor = await SomebodyAsync();
        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));

        await BesideAnotherAsync(async there =>
        {
            Assert.Null(InMemory(visitor));
            for (var i = 0; i < 20; i++)
            {
                var written = await there.WriteAsync(Some.Write(visitor, Some.Touchpoint($"there-{i}", i)), default);
                Assert.Equal(written.Revision, (await Here.FindStateAsync(visitor, default))!.Value.Revision);
                written = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint($"here-{i}", i)), default);
                Assert.Equal(written.Revision, (await there.FindStateAsync(visitor, default))!.Value.Revision);
            }
        });

        await InMemoryAsync(visitor, await Here.FindStateAsync(visitor, default));
    }

    [Fact]
    public async Task FindState_WhileNodesComeWriteAndLeave_IsNeverOlderThanWhatWasAcknowledged()
    {
        var visitor = await SomebodyAsync();
        var acknowledged = (await Here.FindStateAsync(visitor, default))!.Value.Revision;
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            for (var reads = 0; ; reads++)
            {
                var least = Volatile.Read(ref acknowledged);
                Assert.InRange((await Here.FindStateAsync(visitor, default))!.Value.Revision, least, long.MaxValue);
                if (enough.IsCancellationRequested)
                {
                    return reads;
                }
            }
        })).ToArray();
        for (var round = 0; round < 4; round++)
        {
            await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint($"here-{round}", round)), default);
            await BesideAnotherAsync(async there =>
            {
                // Once, and gone again: nobody who looks now and then would see it.
                var written = await there.WriteAsync(Some.Write(visitor, Some.Touchpoint($"there-{round}", round)), default);
                Volatile.Write(ref acknowledged, written.Revision);
            });
            await Task.Delay(TimeSpan.FromSeconds(0.3));
        }

        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 100));
    }

    [Fact]
    public async Task Node_ThatEndedWithoutAWord_IsTakenForGoneAfterAMinute_AndOneThatLivesIsNot()
    {
        await StopAsync(_here);
        _here = await StartAsync(new NodeTimes(Alone: TimeSpan.FromSeconds(0.5), Settling: TimeSpan.Zero, Sign: TimeSpan.FromMilliseconds(20),
            Retry: TimeSpan.FromMilliseconds(20), Silent: TimeSpan.FromHours(1), Gone: TimeSpan.FromSeconds(60)));
        await database.RunAsync("INSERT INTO node VALUES ('00000000-0000-0000-0000-00000000dead', 7), ('00000000-0000-0000-0000-00000000beef', 1)");
        await SignsPassAsync();

        _clock.Pass(59);
        await SignsPassAsync();
        Assert.Equal(3, await NodesAsync());
        await database.RunAsync("UPDATE node SET signs = signs + 1 WHERE node_id = '00000000-0000-0000-0000-00000000beef'");
        await SignsPassAsync();
        _clock.Pass(2);
        await EventuallyAsync(async () => await NodesAsync() == 2);

        Assert.Equal(0, await database.RunAsync("DELETE FROM node WHERE node_id = '00000000-0000-0000-0000-00000000dead'"));
        Assert.Equal(1, await database.RunAsync("DELETE FROM node WHERE node_id = '00000000-0000-0000-0000-00000000beef'"));
    }

    [Fact]
    public async Task Node_WhoseSignsTheStoreDoesNotTake_WritesNothingUntilItDoes()
    {
        await StopAsync(_here);
        _here = await StartAsync(NodeTimes.Default with { Sign = TimeSpan.FromMilliseconds(20), Retry = TimeSpan.FromMilliseconds(20) });
        var visitor = await SomebodyAsync();
        await using (var connection = await database.ConnectAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var remove = new NpgsqlCommand("DELETE FROM node", connection);
            await remove.ExecuteNonQueryAsync();

            // One sign may have begun before; it waits for the row now, and so does every later one.
            _clock.Pass(21);
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default));
            Assert.Equal("The store is away: the other nodes must hear of this one again before it writes.", refused.Message);
            await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.EraseAsync(visitor, default));
            Assert.Equal(["somebody"], await Here.HistoryAsync(visitor));
            await transaction.CommitAsync();
        }

        await EventuallyAsync(() =>
        {
            _clock.Pass(0.1);
            return Task.FromResult(_here.Services.GetRequiredService<NodePresence>().IsKnown);
        });
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 1)), default);
        Assert.Equal(["somebody", "c"], await Here.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Stop_OfANode_TellsTheOthers()
    {
        await BesideAnotherAsync(async _ => Assert.Equal(2, await NodesAsync()));

        Assert.Equal(1, await NodesAsync());
    }

    private static IVisitorStore StoreOf(IHost host) => host.Services.GetRequiredService<IVisitorStore>();

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromMinutes(1));
            await Task.Delay(20);
        }
    }

    private async Task<IHost> StartAsync(NodeTimes times, string? address = null)
    {
        var host = PostgresFixture.HostOn(address ?? database.Address, services => services.AddSingleton<TimeProvider>(_clock).AddSingleton(times));
        await host.StartAsync();
        return host;
    }

    // For this node no time passes, so that nothing but what happens has it ask.
    private async Task<PostgresProxy> StartBehindProxyAsync()
    {
        await StopAsync(_here);
        var address = new NpgsqlConnectionStringBuilder(database.Address);
        var proxy = PostgresProxy.Start(address.Host!);
        address.Host = proxy.Host;
        _here = await StartAsync(NodeTimes.Default, address.ConnectionString);
        return proxy;
    }

    private async Task BesideAnotherAsync(Func<IVisitorStore, Task> act)
    {
        var there = PostgresFixture.HostOn(database.Address);
        await there.StartAsync();
        await act(StoreOf(there));
        await StopAsync(there);
    }

    private async Task<VisitorId> SomebodyAsync()
    {
        var visitor = Some.Visitor();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("somebody")), default);
        return visitor;
    }

    private VisitorState? InMemory(VisitorId visitor) => _here.Services.GetRequiredService<VisitorStates>().Find(visitor);

    // A machine that stands still for a moment has the node look around again, and ask.
    private async Task InMemoryAsync(VisitorId visitor, VisitorState? expected) => await EventuallyAsync(async () =>
    {
        var found = InMemory(visitor);
        Assert.True(found is null || found == expected);
        return found is not null || (await Here.FindStateAsync(visitor, default) == expected && InMemory(visitor) is not null);
    });

    private Task<long> NodesAsync() => database.NumberAsync("SELECT count(*) FROM node");

    private async Task<long> StoredRevisionAsync(VisitorId visitor) => (await Here.FindAsync(visitor, default))!.Revision;

    // Until this node has looked at the others twice.
    private async Task SignsPassAsync()
    {
        var before = await SignsAsync();
        await EventuallyAsync(async () => await SignsAsync() > before + 2);
    }

    private Task<long> SignsAsync() =>
        database.NumberAsync($"SELECT signs FROM node WHERE node_id = '{_here.Services.GetRequiredService<NodePresence>().Id}'");
}
