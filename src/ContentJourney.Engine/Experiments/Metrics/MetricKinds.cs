using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Metrics;

/// <summary>The words of <see cref="MetricKind"/> on the wire, in the order of the enum.</summary>
internal static class MetricKinds
{
    private static readonly string[] Words = ["conversion", "progress", "sum", "time"];

    public static MetricKind? Read(JsonNode node) =>
        node.OneOf(Words, "kind of metric") is { } word ? (MetricKind)Array.IndexOf(Words, word) : null;

    public static string ToWord(MetricKind kind) => Words[(int)kind];
}
