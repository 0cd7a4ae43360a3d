using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>The words of <see cref="ExperimentKind"/> on the wire, in the order of the enum.</summary>
internal static class ExperimentKinds
{
    private static readonly string[] Words = ["rule-set", "content"];

    public static ExperimentKind? Read(JsonNode node) =>
        node.OneOf(Words, "kind of experiment") is { } word ? (ExperimentKind)Array.IndexOf(Words, word) : null;

    public static string ToWord(ExperimentKind kind) => Words[(int)kind];
}
