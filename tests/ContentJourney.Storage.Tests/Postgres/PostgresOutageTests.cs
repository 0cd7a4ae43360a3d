using System.Collections.Concurrent;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>The server goes away and comes back, on a server that the other tests do not use.</summary>
public sealed class PostgresOutageTests : IAsyncLifetime
{
    private const int Writers = 8;
    private PostgresCluster _cluster = null!;
    private IHost _host = null!;

    private IVisitorStore Visitors => _host.Services.GetRequiredService<IVisitorStore>();

    public async Task InitializeAsync()
    {
        _cluster = await PostgresCluster.CreateAsync();
        _host = PostgresFixture.HostOn(await _cluster.CreateDatabaseAsync());
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Kill_WhileIngesting_KeepsEveryAcknowledgedTouchpointOnce()
    {
        var visitors = Enumerable.Range(0, Writers).Select(_ => Some.Visitor()).ToArray();
        var acknowledged = new ConcurrentBag<(int Writer, string Id)>();
        for (var run = 0; run < 3; run++)
        {
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var count = 0;
            var ingesting = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => IngestUntilAwayAsync(
                visitors[writer],
                $"{run}",
                id =>
                {
                    acknowledged.Add((writer, id));
                    if (Interlocked.Increment(ref count) == 300)
                    {
                        enough.SetResult();
                    }
                }))));
            await enough.Task;
            await _cluster.KillAsync();
            await ingesting;
            await _cluster.StartAsync();
            await ReadyAsync();
        }

        foreach (var (writer, visitor) in visitors.Index())
        {
            var stored = await Visitors.HistoryAsync(visitor);
            Assert.Empty(acknowledged.Where(one => one.Writer == writer).Select(one => one.Id).Except(stored));
            Assert.Equal(stored.Count, stored.Distinct().Count());
        }
    }

    [Fact]
    public async Task Away_EveryCall_FailsWithTheReasonAndWorksAgainByItself()
    {
        var visitor = Some.Visitor();
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await _cluster.StopAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Visitors.FindAsync(visitor, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await Visitors.EraseAsync(visitor, default));
        Assert.Equal("The store is away: PostgreSQL cannot be reached.", await ProblemAsync());

        await _cluster.StartAsync();
        await ReadyAsync();
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("c", 1)), default);
        Assert.Equal(["a", "c"], await Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Restart_BetweenCalls_IsNoticedByNobody()
    {
        var visitor = Some.Visitor();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(count => Visitors.FindAsync(visitor, default).AsTask()));
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await _cluster.StopAsync();
        await _cluster.StartAsync();

        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 1)), default);
        Assert.Equal(["a", "b"], await Visitors.HistoryAsync(visitor));
    }

    private async Task IngestUntilAwayAsync(VisitorId visitor, string run, Action<string> acknowledge)
    {
        for (var count = 0; ; count++)
        {
            var id = $"{run}-{count}";
            try
            {
                await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint(id, count)), default);
            }
            catch (StoreUnavailableException)
            {
                return;
            }

            acknowledge(id);
        }
    }

    private ValueTask<string?> ProblemAsync() => _host.Services.GetRequiredService<IStoreHealth>().FindProblemAsync(default);

    // While it recovers the server refuses; the store asks it again once a second.
    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await ProblemAsync() is not null)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
