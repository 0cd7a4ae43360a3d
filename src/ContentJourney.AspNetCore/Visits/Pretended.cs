using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>Reads the stage and the persona that a preview pretends.</summary>
internal static class Pretended
{
    private const string NoPersona = "-";

    /// <summary>The stage's number, or null; an error for one the journey does not have.</summary>
    public static int? Stage(JsonNode root, JourneyVocabulary journey) =>
        root.TryMember("asStage", out var member) && member.OneOf(journey.StageAliases, "stage") is { } alias
            ? journey.StageIndex(alias)
            : null;

    /// <summary>The persona's number, −1 for <c>-</c> (none), or null; an error for one the journey does not have.</summary>
    public static int? Persona(JsonNode root, JourneyVocabulary journey) =>
        root.TryMember("asPersona", out var member) && member.OneOf([NoPersona, .. journey.PersonaAliases], "persona") is { } alias
            ? journey.PersonaIndex(alias)
            : null;
}
