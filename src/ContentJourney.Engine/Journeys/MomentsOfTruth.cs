using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>The words of <see cref="MomentOfTruth"/> on the wire, in the order of the enum.</summary>
internal static class MomentsOfTruth
{
    private static readonly string[] Words = ["none", "zero", "first", "second", "ultimate"];

    public static MomentOfTruth Read(JsonNode node) =>
        node.OneOf(Words, "moment") is { } word ? (MomentOfTruth)Array.IndexOf(Words, word) : MomentOfTruth.None;

    public static string ToWord(MomentOfTruth moment) => Words[(int)moment];
}
