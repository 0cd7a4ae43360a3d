using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class NodeKillTests
{
    private const int Batches = 60;

    [Fact]
    public async Task Kill_OfNodesUnderLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var set = await NodeSet.StartAsync(await PostgresCluster.SharedAsync());
        using var load = new ResendingLoad(set.Client);
        await load.StartAsync();
        foreach (var node in set.Nodes.Take(2))
        {
            await load.AcknowledgedAsync(Batches);
            await node.KillAsync();
        }

        await load.AcknowledgedAsync(Batches);
        await load.StopAsync();

        await load.CheckAsync(set.Nodes[2].Client);
    }
}
