using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>From nodes, which tests build, to elements, which evaluators read.</summary>
internal static class NaiveJson
{
    public static JsonElement Element(this JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}
