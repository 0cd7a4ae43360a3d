using System.Net;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>A program that is alone at its PostgreSQL, answers from memory, and gets company under load.</summary>
public sealed class AloneNodeTests : IAsyncLifetime, IDisposable
{
    private const string DryRun = "visit?dryRun=true";
    private readonly TemporaryFolder _folder = new();
    private string _address = null!;
    private EdgeProcess _first = null!;
    private string _token = null!;

    public async Task InitializeAsync()
    {
        _address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        _first = await StartAsync("first");
        _token = await _first.Client.AgreeAsync();
    }

    public async Task DisposeAsync() => await _first.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_OfNodesThatComeAndGo_AreSeenByTheNextVisitAtTheOneThatWasAlone()
    {
        using var enough = new CancellationTokenSource();
        var load = VisitAsync(enough.Token);

        // Three product views make the stage: one at each node that comes, and leaves, is killed, or stays.
        await using (var second = await StartAsync("second"))
        {
            await ViewAsync(second, "a");
            Assert.Equal("awareness", await StageAsync());
            Assert.Equal(0, await second.TerminateAsync());
        }

        await using (var third = await StartAsync("third"))
        {
            await ViewAsync(third, "b");
            Assert.Equal("awareness", await StageAsync());
            await third.KillAsync();
        }

        await using var fourth = await StartAsync("fourth");
        await ViewAsync(fourth, "c");
        Assert.Equal("consideration", await StageAsync());
        (await fourth.Client.CallAsync(HttpMethod.Delete, "visitor", _token)).Is(HttpStatusCode.NoContent);
        Assert.Equal("awareness", await StageAsync());

        await enough.CancelAsync();
        Assert.True(await load > 20);
    }

    private Task<EdgeProcess> StartAsync(string name) => EdgeProcess.StartAsync(
        Path.Combine(_folder.Path, name), ("ConnectionStrings__ContentJourney", _address), ("Logging__LogLevel__Default", "Error"));

    private async Task ViewAsync(EdgeProcess node, string id) =>
        (await node.Client.CallAsync(HttpMethod.Post, "touchpoints", _token, $"{{{NodeCalls.Views(id)}}}")).Is(HttpStatusCode.Accepted);

    private async Task<string?> StageAsync() => (await _first.Client.CallAsync(HttpMethod.Post, DryRun, _token, "{}")).Stage;

    private async Task<int> VisitAsync(CancellationToken enough)
    {
        var visits = 0;
        for (; !enough.IsCancellationRequested; visits++)
        {
            (await _first.Client.CallAsync(HttpMethod.Post, DryRun, _token, "{}")).Is(HttpStatusCode.OK);

            // Not more than one visitor may, and often enough to stay alone.
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        return visits;
    }
}
