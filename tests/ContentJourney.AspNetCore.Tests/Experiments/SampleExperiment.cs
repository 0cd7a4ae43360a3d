using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Experiments;

/// <summary>A test of two rule sets of <see cref="SampleJourney"/>, in the contract's JSON.</summary>
internal static class SampleExperiment
{
    public static string Json(Action<JsonObject>? change = null)
    {
        var experiment = JsonNode.Parse("""
            {
              "journey": "bikes", "kind": "rule-set", "hypothesis": "Two views are enough.",
              "variants": [{ "alias": "control", "weight": 50, "ruleSetVersion": 1 }, { "alias": "b", "weight": 50, "ruleSetVersion": 2 }],
              "minimumRuntime": "7d",
              "metrics": [{ "alias": "orders", "kind": "conversion", "match": { "types": ["order"] }, "window": "14d", "primary": true }]
            }
            """)!.AsObject();
        change?.Invoke(experiment);
        return experiment.ToJsonString();
    }

    /// <summary>Makes the journey with two published versions, of which the first is live: consideration after three views, and after two.</summary>
    public static async Task PrepareAsync(ManagementSite site)
    {
        await site.PutAsync("journeys/bikes", SampleJourney.Json());
        await site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 3));
        await site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 2));
        await site.PostAsync("journeys/bikes/rule-sets/2/publish");
        await site.PostAsync("journeys/bikes/rule-sets/1/publish");
    }
}
