using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>What a reader of touchpoints must know besides the JSON.</summary>
public readonly record struct TouchpointReading
{
    /// <summary>Finds a touchpoint type by its alias in any journey; null where there is none.</summary>
    public required Func<string, TouchpointType?> FindType { get; init; }

    /// <summary>The server's instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What to add to the client's instants: the server's instant less the client's <c>sentAt</c>.</summary>
    public TimeSpan ClockCorrection { get; init; }

    /// <summary>Whether a type that no journey knows is kept instead of rejected.</summary>
    public bool AllowUnknownTypes { get; init; }

    /// <summary>Finds the tags of published content; null where it is not published.</summary>
    public Func<Guid, ContentTags?>? FindTags { get; init; }

    /// <summary>
    /// The test bench: <c>contentStages</c> and <c>contentPersonas</c> may be given, content ids may be any text of 1 to 64
    /// characters, the server's own types and instants after now are allowed.
    /// </summary>
    public JourneyVocabulary? Bench { get; init; }
}
