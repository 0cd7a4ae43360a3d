using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>Power cuts: of the program over SQLite, and of the PostgreSQL server under it.</summary>
public sealed class KillTests
{
    private const int Requests = 40;

    [Fact]
    public async Task Kill_OfTheProgramOverSqlite_LosesNothingAcknowledgedAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        using var load = new MixedLoad(store);
        var rounds = FaultScale.Of(5, 100);
        for (var round = 1; round <= rounds; round++)
        {
            await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
            await load.SendToAsync(edge.Client);
            await load.AnsweredAsync(Requests);
            await edge.KillAsync();
            await load.CheckAsync();
            FaultScale.Report($"kill -9, SQLite: round {round} of {rounds}, {load.Acknowledged} touchpoints acknowledged");
        }

        await using var last = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await load.SendToAsync(last.Client);
        await load.AnsweredAsync(Requests);
        await load.StopAndCheckAsync();
    }

    [Fact]
    public async Task Kill_OfPostgresUnderLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var server = await PostgresCluster.CreateAsync();
        var store = new PostgresFaultStore(await server.CreateDatabaseAsync());
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        using var load = new MixedLoad(store);
        await load.SendToAsync(edge.Client);
        var rounds = FaultScale.Of(2, 20);
        for (var round = 1; round <= rounds; round++)
        {
            await load.AnsweredAsync(Requests);
            await server.KillAsync();
            await load.FailedAsync(Requests);
            await server.StartAsync();
            await edge.ReadyAsync();
            await load.CheckAsync();
            FaultScale.Report($"kill -9 of PostgreSQL: round {round} of {rounds}, {load.Acknowledged} touchpoints acknowledged");
        }

        await load.AnsweredAsync(Requests);
        await load.StopAndCheckAsync();
    }
}
