using System.Net;
using ContentJourney.Edge.Tests.Nodes;

namespace ContentJourney.Edge.Tests.Visitors;

/// <summary>Erasing through one of several nodes, whatever the others do meanwhile.</summary>
public sealed class ErasureTests(SharedNodes shared) : IClassFixture<SharedNodes>
{
    [Fact]
    public async Task Erase_WhileVisitsRunOnAllNodes_LeavesNothingOnAnyOfThem()
    {
        for (var round = 0; round < 5; round++)
        {
            var token = await shared.Set.Client.AgreeAsync();
            await shared.Set.Client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views("a", "b", "c")}}}");

            // Visits that rely on the stored consent, before, during and after the erasure.
            var visiting = shared.Set.Nodes.SelectMany(node => Enumerable.Range(0, 20).Select(count =>
                node.Client.CallAsync(HttpMethod.Post, "visit", token, $$"""{{{NodeCalls.Views($"{count}-{node.Id}")}},"slots":[{"name":"hero"}]}"""))).ToList();
            await visiting[round];
            (await shared.Set.Nodes[round % shared.Set.Nodes.Count].Client.CallAsync(HttpMethod.Delete, "visitor", token)).Is(HttpStatusCode.NoContent);
            Assert.All(await Task.WhenAll(visiting), visit => visit.Is(HttpStatusCode.OK));

            foreach (var node in shared.Set.Nodes)
            {
                Assert.Empty(await node.Client.StoredAsync(token));
                Assert.Equal("awareness", (await node.Client.CallAsync(HttpMethod.Post, "visit", token, "{}")).Stage);
            }
        }
    }
}
