using System.Text.Json.Nodes;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>A small journey in the contract's JSON.</summary>
internal static class SampleJourney
{
    public static string Json(string alias = "bikes", Action<JsonObject>? change = null)
    {
        var journey = JsonNode.Parse($$"""
            {
              "alias": "{{alias}}", "name": "Buying a bicycle", "goal": { "types": ["order"] },
              "stages": [
                { "alias": "awareness", "name": "Awareness" }, { "alias": "consideration", "name": "Consideration", "color": "#3544b1" },
                { "alias": "conversion", "name": "Conversion" }
              ],
              "personas": [{ "alias": "family", "name": "Family riders", "traits": { "household": "family" } }],
              "touchpointTypes": [
                { "alias": "product-view", "name": "Looks at a product", "channel": "web", "stage": "consideration" },
                { "alias": "order", "name": "Orders", "channel": "web", "stage": "conversion", "moment": "first", "expectedEmotion": 2 }
              ],
              "slots": ["hero"]
            }
            """)!.AsObject();
        change?.Invoke(journey);
        return journey.ToJsonString();
    }

    /// <summary>Rules under which so many product views lead to consideration and an order to conversion.</summary>
    public static string Rules(int views = 1) => $$"""
        {
          "stages": {
            "consideration": { "enter": { "count": { "types": ["product-view"] }, "atLeast": {{views}} } },
            "conversion": { "enter": { "count": { "types": ["order"] }, "atLeast": 1 } }
          },
          "personas": { "family": { "points": [{ "trait": "household", "equals": "family", "points": 50 }] } }
        }
        """;
}
