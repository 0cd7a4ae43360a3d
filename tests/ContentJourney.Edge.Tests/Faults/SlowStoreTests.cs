using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>
/// A store that takes seconds. Simulated without a slow disk: another process holds SQLite's file, so that commits wait as they do
/// for a disk; all processes of PostgreSQL are stopped and go on later.
/// </summary>
public sealed class SlowStoreTests
{
    private const int Requests = 40;

    [Fact]
    public async Task SqliteThatTakesSeconds_LosesNothingAcknowledgedAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        using var load = new MixedLoad(store);
        await load.SendToAsync(edge.Client);
        await load.AnsweredAsync(Requests);
        await using (await store.HoldAsync())
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        // Longer than a writer waits.
        await load.AnsweredAsync(Requests);
        await using (await store.HoldAsync())
        {
            await load.FailedAsync(FaultScale.Of(1, 20));
        }

        await edge.ReadyAsync();
        await load.AnsweredAsync(Requests);
        await load.StopAndCheckAsync();
        FaultScale.Report($"slow SQLite: {load.Acknowledged} touchpoints acknowledged");
    }

    [Fact]
    public async Task PostgresThatTakesSeconds_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var server = await PostgresCluster.CreateAsync();
        var store = new PostgresFaultStore(await server.CreateDatabaseAsync());
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        using var load = new MixedLoad(store);
        await load.SendToAsync(edge.Client);
        foreach (var seconds in FaultScale.IsLong ? [1, 3, 8, 15, 30] : (int[])[2])
        {
            await load.AnsweredAsync(Requests);
            await server.PauseAsync();
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await server.ResumeAsync();
            await edge.ReadyAsync();
            FaultScale.Report($"PostgreSQL stopped for {seconds} s: {load.Acknowledged} touchpoints acknowledged");
        }

        await load.AnsweredAsync(Requests);
        await load.StopAndCheckAsync();
    }
}
