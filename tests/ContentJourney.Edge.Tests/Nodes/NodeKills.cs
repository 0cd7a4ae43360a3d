namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Nodes that are killed under load.</summary>
internal static class NodeKills
{
    /// <summary>Asserts that killing all but the last node loses nothing that was acknowledged, and doubles nothing.</summary>
    /// <param name="set">The nodes.</param>
    /// <param name="batches">How many are acknowledged before each kill, and after the last one.</param>
    public static async Task LoseNothingAsync(NodeSet set, int batches)
    {
        using var load = new ResendingLoad(set.Client);
        await load.StartAsync();
        foreach (var node in set.Nodes.SkipLast(1))
        {
            await load.AcknowledgedAsync(batches);
            await node.KillAsync();
        }

        await load.AcknowledgedAsync(batches);
        await load.StopAsync();

        await load.CheckAsync(set.Nodes[^1].Client);
    }
}
