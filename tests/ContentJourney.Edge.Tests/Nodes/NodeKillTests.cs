using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class NodeKillTests
{
    private const int Batches = 60;

    [Fact]
    public async Task Kill_OfNodesUnderLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var set = await NodeSet.StartAsync(await PostgresCluster.SharedAsync());
        await NodeKills.LoseNothingAsync(set, Batches);
    }
}
