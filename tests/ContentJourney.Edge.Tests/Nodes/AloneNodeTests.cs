using System.Net;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>A program that is alone at its PostgreSQL, answers from memory, and gets company under load.</summary>
public sealed class AloneNodeTests
{
    private const string DryRun = "visit?dryRun=true";

    [Fact]
    public async Task Writes_OfNodesThatComeAndGo_AreSeenByTheNextVisitAtTheOneThatWasAlone()
    {
        using var folder = new TemporaryFolder();
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await using var first = await StartAsync("first");
        var token = await first.Client.AgreeAsync();
        using var enough = new CancellationTokenSource();
        var load = VisitAsync(first, token, enough.Token);

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
        (await fourth.Client.CallAsync(HttpMethod.Delete, "visitor", token)).Is(HttpStatusCode.NoContent);
        Assert.Equal("awareness", await StageAsync());

        await enough.CancelAsync();
        Assert.True(await load > 20);

        Task<EdgeProcess> StartAsync(string name) => EdgeProcess.StartAsync(
            Path.Combine(folder.Path, name), ("ConnectionStrings__ContentJourney", address), ("Logging__LogLevel__Default", "Error"));

        async Task ViewAsync(EdgeProcess node, string id) =>
            (await node.Client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(id)}}}")).Is(HttpStatusCode.Accepted);

        async Task<string?> StageAsync() => (await first.Client.CallAsync(HttpMethod.Post, DryRun, token, "{}")).Stage;
    }

    private static async Task<int> VisitAsync(EdgeProcess node, string token, CancellationToken enough)
    {
        var visits = 0;
        for (; !enough.IsCancellationRequested; visits++)
        {
            (await node.Client.CallAsync(HttpMethod.Post, DryRun, token, "{}")).Is(HttpStatusCode.OK);

            // Not more than one visitor may, and often enough to stay alone.
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        return visits;
    }
}
