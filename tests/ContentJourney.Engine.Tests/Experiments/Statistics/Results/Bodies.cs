using System.Text.Json;
using ContentJourney.Engine.Experiments.Statistics.Results;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Results;

/// <summary>Analyzes bodies as the endpoint does.</summary>
internal static class Bodies
{
    public static ExperimentResults Analyze(string json)
    {
        var (totals, errors) = Read(json);
        Assert.Empty(errors.Errors);
        return totals!.Analyze();
    }

    public static JsonElement Answer(string json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Analyze(json).WriteTo(writer);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    public static (ExperimentTotals? Totals, ErrorList Errors) Read(string json)
    {
        var errors = new ErrorList();
        return (ExperimentTotals.Read(JsonNode.Root(JsonDocument.Parse(json).RootElement, errors)), errors);
    }

    /// <summary>Two variants of equal weight.</summary>
    public static string Of(long visitors, long conversions, long otherVisitors, long otherConversions, string members = "") => $$"""
        { {{members}} "variants": [ { "alias": "control", "visitors": {{visitors}}, "conversions": {{conversions}} },
                                    { "alias": "b", "visitors": {{otherVisitors}}, "conversions": {{otherConversions}} } ] }
        """;
}
