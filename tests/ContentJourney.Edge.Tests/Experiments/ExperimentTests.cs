namespace ContentJourney.Edge.Tests.Experiments;

/// <summary>An experiment over HTTP, from its start to the published winner.</summary>
public sealed class ExperimentTests(TestedShop shop) : IClassFixture<TestedShop>
{
    private const int Visitors = 800;

    [Fact]
    public async Task Experiment_OfAKnownEffect_FindsItAndCountsThoseWhoseDecisionDiffered()
    {
        await shop.ManageAsync(HttpMethod.Post, "experiments/views/start");
        GeneratedVisitor[] visitors = [.. Enumerable.Range(0, Visitors).Select(number => new GeneratedVisitor(shop, number))];
        await Parallel.ForEachAsync(visitors, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (visitor, _) => await visitor.LiveAsync());
        await shop.ManageAsync(HttpMethod.Post, "experiments/views/stop");

        var results = await shop.ManageAsync(HttpMethod.Get, "experiments/views/results");

        var measured = results.GetProperty("variants").EnumerateArray().ToArray();
        foreach (var (alias, index) in new[] { ("control", 0), ("b", 1) })
        {
            var exposed = visitors.Where(visitor => visitor.Differed && visitor.Variants.Single() == alias).ToArray();
            Assert.True(exposed.Length is > 100 and < Visitors / 2);
            Assert.Equal(exposed.Length, measured[index].GetProperty("visitors").GetInt32());
            Assert.Equal(exposed.Count(visitor => visitor.Ordered), measured[index].GetProperty("conversions").GetInt32());
        }

        Assert.True(measured[1].GetProperty("difference").GetProperty("low").GetDouble() > 0);
        Assert.True(measured[1].GetProperty("anytime").GetProperty("pValue").GetDouble() < 0.05);

        // One split in a thousand looks wrong by chance alone, and is then rightly refused.
        Assert.Equal(
            results.GetProperty("srm").GetProperty("ok").GetBoolean() ? "variant-better" : "invalid",
            results.GetProperty("verdict").GetProperty("kind").GetString());
        Assert.Equal(["revenue", "further"], results.GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("alias").GetString()));

        await shop.ManageAsync(HttpMethod.Post, "experiments/views/publish-winner", System.Text.Json.Nodes.JsonNode.Parse("""{"variant":"b"}"""));
        var after = await shop.VisitAsync(null, []);
        Assert.Equal(2, after.GetProperty("decision").GetProperty("ruleSetVersion").GetInt32());
        Assert.Equal(0, after.GetProperty("experiments").GetArrayLength());
    }
}
