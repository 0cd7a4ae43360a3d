using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A node that is alone at its database answers states from memory, and never an outdated one, whoever comes.</summary>
public sealed class PostgresAloneTests(LeftDatabase database) : IClassFixture<LeftDatabase>, IAsyncLifetime
{
    private RunningNode _here = null!;

    private IVisitorStore Here => _here.Visitors;

    public async Task InitializeAsync()
    {
        await database.RunAsync("DELETE FROM node");
        _here = await RunningNode.StartAsync(database.Address);
    }

    public async Task DisposeAsync() => await _here.DisposeAsync();

    [Fact]
    public async Task FindState_AskedBefore_IsInMemory()
    {
        await _here.RemembersAsync(await _here.SomebodyAsync());
    }

    [Fact]
    public async Task FindState_AfterWritesOfEveryKind_IsTheLast()
    {
        var visitor = await _here.SomebodyAsync();
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
        var visitor = await _here.SomebodyAsync();
        await _here.RemembersAsync(visitor);

        await Here.EraseAsync(visitor, default);

        Assert.Null(await Here.FindStateAsync(visitor, default));
    }

    [Fact]
    public async Task FindState_AfterIdentification_IsTheKnownVisitorsUnderBothIds()
    {
        var (customer, anonymous, user) = (await _here.SomebodyAsync(), await _here.SomebodyAsync(), $"{Guid.NewGuid()}");
        await Here.IdentifyAsync(customer, user, Some.Now, default);
        await _here.RemembersAsync(anonymous);

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
        var visitor = await _here.SomebodyAsync();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("old") with { OccurredAt = Some.Now.AddYears(-9) }), default);
        await _here.RemembersAsync(visitor);

        await _here.Retention.ForgetBeforeAsync(Some.Now.AddYears(-1), default);

        Assert.Equal(await StoredRevisionAsync(visitor), (await Here.FindStateAsync(visitor, default))!.Value.Revision);
    }

    [Fact]
    public async Task FindState_AfterAWriteWhoseAnswerIsLost_IsAsked()
    {
        await using var proxy = await StartBehindProxyAsync();
        var visitor = await _here.SomebodyAsync();
        await _here.RemembersAsync(visitor);

        proxy.Lose(PostgresProxy.Loss.Answer, thenRefuse: true);
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default));

        Assert.True(failure.MayBeKept);
        Assert.Null(_here.InMemory(visitor));
        proxy.Mend();
    }

    [Fact]
    public async Task FindState_AfterAQuestionThatFailed_IsAsked()
    {
        await using var proxy = await StartBehindProxyAsync();
        var visitor = await _here.SomebodyAsync();
        await _here.RemembersAsync(visitor);

        proxy.Lose(PostgresProxy.Loss.None, thenRefuse: true);
        proxy.Cut();
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Here.FindStateAsync(Some.Visitor(), default));

        Assert.Null(_here.InMemory(visitor));
        proxy.Mend();
    }

    [Fact]
    public async Task FindState_FromTheMomentAnotherNodeIsThere_IsAsked()
    {
        var visitor = await _here.SomebodyAsync();
        await _here.RemembersAsync(visitor);

        await BesideAnotherAsync(async there =>
        {
            Assert.Null(_here.InMemory(visitor));
            for (var i = 0; i < 20; i++)
            {
                var written = await there.WriteAsync(Some.Write(visitor, Some.Touchpoint($"there-{i}", i)), default);
                Assert.Equal(written.Revision, (await Here.FindStateAsync(visitor, default))!.Value.Revision);
                written = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint($"here-{i}", i)), default);
                Assert.Equal(written.Revision, (await there.FindStateAsync(visitor, default))!.Value.Revision);
            }
        });

        await _here.RemembersAsync(visitor);
    }

    [Fact]
    public async Task FindState_WhileNodesComeWriteAndLeave_IsNeverOlderThanWhatWasAcknowledged()
    {
        var visitor = await _here.SomebodyAsync();
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

    // For this node no time passes, so that nothing but what happens has it ask.
    private async Task<PostgresProxy> StartBehindProxyAsync()
    {
        await _here.DisposeAsync();
        var proxy = PostgresProxy.Before(database.Address);
        _here = await RunningNode.StartAsync(proxy.Address, new TestClock(Some.Now), NodeTimes.Default);
        return proxy;
    }

    private async Task BesideAnotherAsync(Func<IVisitorStore, Task> act)
    {
        await using var there = await RunningNode.StartAsync(database.Address);
        await act(there.Visitors);
    }

    private async Task<long> StoredRevisionAsync(VisitorId visitor) => (await Here.FindAsync(visitor, default))!.Revision;
}
