using System.Net;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class StoreOutageTests
{
    private const int Batches = 40;
    private static readonly string[] s_views = ["one", "two", "three"];
    private static readonly string s_visit = $$"""{{{NodeCalls.Agreed}},{{NodeCalls.Views(s_views)}},"slots":[{"name":"hero"}],"recordShown":false}""";

    [Fact]
    public async Task StoreAway_VisitsAreAnsweredFromTheRequest_AndNothingAcknowledgedIsLost()
    {
        await using var server = await PostgresCluster.CreateAsync();
        await using var set = await NodeSet.StartAsync(server);
        await GoesAwayAsync(server, set);
    }

    [Fact]
    public async Task StoreAwayBehindAPooler_IsTheSame()
    {
        await using var server = await PostgresCluster.CreateAsync();
        await using var pooler = await PgBouncer.StartAsync(server);
        await using var set = await NodeSet.StartAsync(await pooler.CreateDatabaseAsync());
        await GoesAwayAsync(server, set);
    }

    private static async Task GoesAwayAsync(PostgresCluster server, NodeSet set)
    {
        var token = await set.Client.AgreeAsync();
        (await set.Client.CallAsync(HttpMethod.Post, "touchpoints", token, """{"touchpoints":[{"id":"cart","type":"add-to-cart"}]}""")).Is(HttpStatusCode.Accepted);
        using var load = new ResendingLoad(set.Client);
        await load.StartAsync();
        await load.AcknowledgedAsync(Batches);

        await server.StopAsync();
        foreach (var node in set.Nodes)
        {
            await VisitIsAnsweredAsync(node, token);
            await WhatNeedsTheStoreSaysTryAgainAsync(node, token);
            await WhatNeedsNoStoreIsServedAsync(node);
        }

        await server.StartAsync();
        foreach (var node in set.Nodes)
        {
            await Eventually.EqualAsync(HttpStatusCode.OK, async () => (await node.Client.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
            var visit = (await node.Client.CallAsync(HttpMethod.Post, "visit", token, s_visit)).Is(HttpStatusCode.OK);
            Assert.False(visit.IsStoreAway);
            Assert.Equal(s_views.Length, visit.Count("accepted") + visit.Count("duplicates"));
            Assert.Equal("conversion", visit.Stage);
        }

        await load.AcknowledgedAsync(Batches);
        await load.StopAsync();
        Assert.True(load.Failures > 0);
        foreach (var node in set.Nodes)
        {
            await load.CheckAsync(node.Client);
            Assert.Equal(["cart", .. s_views.Order()], (await node.Client.StoredAsync(token)).Order());
        }
    }

    private static async Task VisitIsAnsweredAsync(EdgeProcess node, string token)
    {
        var visit = (await node.Client.CallAsync(HttpMethod.Post, "visit", token, s_visit)).Is(HttpStatusCode.OK);

        Assert.True(visit.IsStoreAway);
        Assert.Equal(token, visit.Body.GetProperty("visitor").GetString());
        Assert.Equal("consideration", visit.Stage);
        Assert.Equal((0, 0, s_views.Length), (visit.Count("accepted"), visit.Count("duplicates"), visit.Count("notStored")));
        Assert.NotEmpty(visit.Body.GetProperty("slots").GetProperty("hero").GetProperty("items").EnumerateArray());
    }

    private static async Task WhatNeedsTheStoreSaysTryAgainAsync(EdgeProcess node, string token)
    {
        NodeAnswer[] answers =
        [
            await node.Client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views("refused")}}}"),
            await node.Client.CallAsync(HttpMethod.Post, "visitor/consent", token, """{"analytics":false}"""),
            await node.Manager.CallAsync(HttpMethod.Post, "visitor/identify", token, """{"userId":"somebody"}"""),
            await node.Client.CallAsync(HttpMethod.Delete, "visitor", token),
            await node.Client.CallAsync(HttpMethod.Get, "visitor", token),
            await node.Client.CallAsync(HttpMethod.Get, "decision", token),
        ];
        Assert.All(answers, answer =>
        {
            answer.Is(HttpStatusCode.ServiceUnavailable);
            Assert.True(answer.RetryAfter >= TimeSpan.FromSeconds(1));
        });
    }

    private static async Task WhatNeedsNoStoreIsServedAsync(EdgeProcess node)
    {
        (await node.Client.CallAsync(HttpMethod.Get, "content?slot=hero&key=default~consideration~-")).Is(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await node.Client.GetAsync(new Uri("health/live", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await node.Client.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
    }
}
