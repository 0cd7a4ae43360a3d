using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>States are answered from memory, and never an outdated one: two stores over one file see each other's writes at once.</summary>
public sealed class SqliteStatesTests(SqliteFixture store) : IClassFixture<SqliteFixture>, IAsyncLifetime
{
    private readonly IHost _other = SqliteFixture.HostOn(store.Directory);

    private IVisitorStore Here => store.Visitors;

    private IVisitorStore There => _other.Services.GetRequiredService<IVisitorStore>();

    // Opened, not started: it settles nothing by itself.
    public Task InitializeAsync() => _other.Services.GetRequiredService<IStoreMigrator>().MigrateAsync(default);

    public async Task DisposeAsync() => await ((IAsyncDisposable)_other).DisposeAsync();

    [Fact]
    public async Task FindState_AfterAWriteOfTheSameStore_IsInMemory()
    {
        var visitor = Some.Visitor();
        var written = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);

        Assert.Equal(new VisitorState(visitor, written.Revision), InMemory(visitor));
    }

    [Fact]
    public async Task FindState_AskedBefore_IsInMemoryUntilAnybodyElseWrites()
    {
        var (visitor, somebody) = (Some.Visitor(), Some.Visitor());
        await There.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await Here.WriteAsync(Some.Write(somebody, Some.Touchpoint("a")), default);

        var asked = await Here.FindStateAsync(visitor, default);
        Assert.Equal(asked, InMemory(visitor));
        await There.WriteAsync(Some.Write(somebody, Some.Touchpoint("b")), default);
        Assert.Null(InMemory(visitor));
        Assert.Equal(asked, await Here.FindStateAsync(visitor, default));
    }

    [Fact]
    public async Task FindState_WritesOfTwoStoresInTurn_IsAlwaysTheLast()
    {
        var visitor = Some.Visitor();
        for (var i = 0; i < 200; i++)
        {
            var written = await (i % 3 == 0 ? There : Here).WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i}", i)), default);
            Assert.Equal(written.Revision, (await Here.FindStateAsync(visitor, default))!.Value.Revision);
            Assert.Equal(written.Revision, (await There.FindStateAsync(visitor, default))!.Value.Revision);
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), await Here.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Write_OnlyInAStateThatAnotherStoreHasEnded_IsOutdated()
    {
        var visitor = Some.Visitor();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        var state = (await Here.FindStateAsync(visitor, default))!.Value;
        await There.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 1)), default);

        var late = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 2)) with { OnlyInState = state, IdsAreNew = true }, default);
        Assert.True(late.IsOutdated);
        Assert.Equal(["a", "b"], await Here.HistoryAsync(visitor));

        var current = (await Here.FindStateAsync(visitor, default))!.Value;
        var written = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 2)) with { OnlyInState = current, IdsAreNew = true }, default);
        Assert.False(written.IsOutdated);
        Assert.Equal(["a", "b", "c"], await There.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Erase_ByAnotherStore_IsSeenAtOnceByQuestionAndWrite()
    {
        var visitor = Some.Visitor();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        var state = (await Here.FindStateAsync(visitor, default))!.Value;
        await There.EraseAsync(visitor, default);

        Assert.Null(await Here.FindStateAsync(visitor, default));
        var late = await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")) with { OnlyInState = state, IdsAreNew = true }, default);
        Assert.True(late.IsOutdated);
        Assert.Null(await There.FindAsync(visitor, default));
    }

    [Fact]
    public async Task Erase_AndSomebodyNewUnderTheSameNumber_IsNobodyElsesState()
    {
        var (first, second) = (Some.Visitor(), Some.Visitor());
        await Here.WriteAsync(Some.Write(first, Some.Touchpoint("a")), default);
        await Here.FindStateAsync(first, default);
        await Task.WhenAll(Here.EraseAsync(first, default).AsTask(), Here.WriteAsync(Some.Write(second, Some.Touchpoint("b")), default).AsTask());

        Assert.Null(await Here.FindStateAsync(first, default));
        Assert.Equal(second, (await Here.FindStateAsync(second, default))!.Value.Visitor);
        await Here.WriteAsync(Some.Write(first, Some.Touchpoint("c")), default);
        Assert.Equal(["b"], await Here.HistoryAsync(second));
        Assert.Equal(["c"], await Here.HistoryAsync(first));
    }

    [Fact]
    public async Task Identify_ByEitherStore_IsTheKnownVisitorsStateAtOnce()
    {
        var (customer, user) = (Some.Visitor(), $"user-{Guid.NewGuid()}");
        await Here.WriteAsync(Some.Write(customer, Some.Touchpoint("customer")), default);
        await Here.IdentifyAsync(customer, user, Some.Now, default);
        foreach (var by in (IVisitorStore[])[There, Here])
        {
            var anonymous = Some.Visitor();
            await Here.WriteAsync(Some.Write(anonymous, Some.Touchpoint($"{anonymous.Value}", 1)), default);
            await Here.FindStateAsync(anonymous, default);
            await by.IdentifyAsync(anonymous, user, Some.Now, default);

            var state = (await Here.FindStateAsync(anonymous, default))!.Value;
            Assert.Equal(customer, state.Visitor);
            Assert.Equal(state, await Here.FindStateAsync(customer, default));

            // A write by one id is the other's state, too.
            var written = await Here.WriteAsync(Some.Write(anonymous, Some.Touchpoint($"{anonymous.Value}-b", 2)), default);
            Assert.Equal(written.Revision, (await Here.FindStateAsync(customer, default))!.Value.Revision);
        }
    }

    [Fact]
    public async Task FindState_WhileTwoStoresWrite_NeverGoesBack()
    {
        var visitor = Some.Visitor();
        await Here.WriteAsync(Some.Write(visitor), default);
        using var stop = new CancellationTokenSource();
        var readers = new[] { Here, There, Here, There }.Select(reader => Task.Run(async () =>
        {
            var last = 0L;
            while (!stop.IsCancellationRequested)
            {
                var revision = (await reader.FindStateAsync(visitor, default))!.Value.Revision;
                Assert.InRange(revision, last, long.MaxValue);
                last = revision;
            }
        })).ToArray();
        await Task.WhenAll(new[] { Here, There }.Select((writer, place) => Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                var written = await writer.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{place}-{i}", i)), default);
                Assert.InRange((await Here.FindStateAsync(visitor, default))!.Value.Revision, written.Revision, long.MaxValue);
                Assert.InRange((await There.FindStateAsync(visitor, default))!.Value.Revision, written.Revision, long.MaxValue);
            }
        })));
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Equal(600, (await Here.HistoryAsync(visitor)).Count);
    }

    [Fact]
    public async Task Write_InABatchWithAMistake_LeavesTheRightState()
    {
        var visitor = Some.Visitor();
        await Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        using var gate = await HeldWriter.HoldAsync(store.Get<SqliteWriter>());
        var first = Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 1)), default).AsTask();
        var mistake = store.Get<SqliteWriter>().WriteAsync<bool>(1, _ => throw new InvalidTimeZoneException(), default).AsTask();
        var second = Here.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 2)), default).AsTask();
        gate.Release();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => mistake);
        Assert.Equal((await first).Revision + 1, (await second).Revision);
        Assert.Equal((await second).Revision, (await Here.FindStateAsync(visitor, default))!.Value.Revision);
        Assert.Equal(["a", "b", "c"], await Here.HistoryAsync(visitor));
    }

    private VisitorState? InMemory(VisitorId visitor) => store.Get<SqliteWriter>().States.Find(visitor, out _);
}
