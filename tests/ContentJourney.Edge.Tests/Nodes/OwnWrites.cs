using System.Net;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>A visitor whose requests are spread over all nodes.</summary>
internal static class OwnWrites
{
    private const int Rounds = 15;

    /// <summary>Asserts that each write is seen with the next request at every node, whichever took it.</summary>
    public static async Task AreSeenAsync(NodeSet set)
    {
        var token = await set.Client.AgreeAsync();
        var answered = new HashSet<string>();
        var sent = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            sent.Add($"round-{round}");
            var isVisit = round % 2 == 0;
            var answer = await set.Client.CallAsync(HttpMethod.Post, isVisit ? "visit" : "touchpoints", token, $"{{{NodeCalls.Views(sent[^1])}}}");
            answer.Is(isVisit ? HttpStatusCode.OK : HttpStatusCode.Accepted);
            answered.Add(answer.Node);

            // One write and one read a round: over three nodes, each round's write goes to another one.
            Assert.Equal(sent.Order(), (await set.Client.StoredAsync(token)).Order());
            foreach (var node in set.Nodes)
            {
                // The sample's rule: three product views.
                var decision = (await node.Client.CallAsync(HttpMethod.Get, "decision", token)).Is(HttpStatusCode.OK).Body;
                Assert.Equal(sent.Count < 3 ? "awareness" : "consideration", decision.GetProperty("stage").GetString());
            }
        }

        Assert.Equal(set.Nodes.Select(node => node.Url.Authority).Order(), answered.Order());
    }
}
