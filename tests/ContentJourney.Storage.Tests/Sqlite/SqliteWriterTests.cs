using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>Group commit: who shares a transaction, who is told what and when.</summary>
public sealed class SqliteWriterTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    private SqliteWriter Writer => store.Get<SqliteWriter>();

    [Fact]
    public async Task Write_OthersOfTheBatchStillRunning_IsNeitherAnsweredNorSeen()
    {
        var visitor = Some.Visitor();
        using var gate = await HeldWriter.HoldAsync(Writer);
        var first = store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default).AsTask();
        using var second = HeldWriter.Queue(Writer);
        gate.Release();
        await second.IsRunning;

        Assert.False(first.IsCompleted);
        Assert.Null(await store.Visitors.FindAsync(visitor, default));
        second.Release();
        await first;
        Assert.Equal(["a"], await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Write_ThatThrows_IsUndoneAloneAndTellsOnlyItsCaller()
    {
        var (before, failing, after) = (Some.Visitor(), Some.Visitor(), Some.Visitor());
        using var gate = await HeldWriter.HoldAsync(Writer);
        var first = store.Visitors.WriteAsync(Some.Write(before), default).AsTask();
        var second = Writer.WriteAsync<bool>(
            1,
            session =>
            {
                session.Sql("INSERT INTO setting (name, value) VALUES ('undone', '')").Execute();
                throw new InvalidTimeZoneException();
            },
            default).AsTask();
        var third = store.Visitors.WriteAsync(Some.Write(after), default).AsTask();
        gate.Release();

        await first;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => second);
        await third;
        Assert.NotNull(await store.Visitors.FindAsync(before, default));
        Assert.NotNull(await store.Visitors.FindAsync(after, default));
        Assert.Null(await store.Settings.FindAsync("undone", default));
        Assert.Null(await store.Visitors.FindAsync(failing, default));
    }

    [Fact]
    public async Task Write_InABatchWithAMistake_IsDoneOnce()
    {
        var visitor = Some.Visitor();
        using var gate = await HeldWriter.HoldAsync(Writer);
        var first = store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default).AsTask();
        var mistake = Writer.WriteAsync<bool>(1, _ => throw new InvalidTimeZoneException(), default).AsTask();
        var second = store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 1), Some.Touchpoint("a", 2)), default).AsTask();
        gate.Release();

        var (made, added) = (await first, await second);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => mistake);
        Assert.Equal([TouchpointOutcome.Stored], made.Outcomes);
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], added.Outcomes);
        Assert.Equal(made.Revision + 1, added.Revision);
        Assert.Equal(["a", "b"], await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Write_CancelledWhileItWaits_IsNotStored()
    {
        var (cancelled, neighbour) = (Some.Visitor(), Some.Visitor());
        using var cancel = new CancellationTokenSource();
        using var gate = await HeldWriter.HoldAsync(Writer);
        var first = store.Visitors.WriteAsync(Some.Write(cancelled), cancel.Token).AsTask();
        var second = store.Visitors.WriteAsync(Some.Write(neighbour), default).AsTask();
        await cancel.CancelAsync();
        gate.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;

        Assert.Null(await store.Visitors.FindAsync(cancelled, default));
        Assert.NotNull(await store.Visitors.FindAsync(neighbour, default));
    }

    [Fact]
    public async Task Write_CancelledWhenItHasBegun_GoesOnAndIsAnswered()
    {
        using var cancel = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var goesOn = new ManualResetEventSlim();
        var write = Writer.WriteAsync(
            1,
            _ =>
            {
                begun.SetResult();
                goesOn.Wait();
                return "done";
            },
            cancel.Token).AsTask();

        await begun.Task;
        await cancel.CancelAsync();
        goesOn.Set();

        Assert.Equal("done", await write);
    }

    [Fact]
    public async Task Write_MoreWaitingThanMayWait_IsUnavailableAtOnce()
    {
        await using var writer = new SqliteWriter(
            store.Get<SqliteDatabase>(), WriteLimits.Default with { QueuedRows = 10 }, store.Get<CommitMetrics>(), NullLogger<SqliteWriter>.Instance);
        using var gate = await HeldWriter.HoldAsync(writer);
        var waiting = Enumerable.Range(0, 10).Select(count => writer.WriteAsync(1, _ => count, default).AsTask()).ToArray();

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await writer.WriteAsync(1, _ => 10, default));
        gate.Release();
        Assert.Equal(Enumerable.Range(0, 10), await Task.WhenAll(waiting));
        Assert.Equal(11, await writer.WriteAsync(1, _ => 11, default));
    }

    [Fact]
    public async Task Dispose_WithWritesWaiting_StoresThemAndTakesNoMore()
    {
        var visitors = Enumerable.Range(0, 100).Select(_ => Some.Visitor()).ToArray();
        using var gate = await HeldWriter.HoldAsync(Writer);
        var waiting = visitors.Select(visitor => store.Visitors.WriteAsync(Some.Write(visitor), default).AsTask()).ToArray();
        var (stopped, closed) = (store.Visitors, store.ReopenAsync());
        gate.Release();
        await closed;

        await Task.WhenAll(waiting);
        Assert.NotNull(await store.Visitors.FindAsync(visitors[^1], default));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stopped.WriteAsync(Some.Write(visitors[0]), default));
    }
}
