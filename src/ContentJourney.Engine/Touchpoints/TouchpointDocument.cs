using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>The JSON form of a touchpoint, as the HTTP contract defines it.</summary>
public static class TouchpointDocument
{
    /// <summary>Reads and validates one touchpoint; null when anything is wrong, with every error in the node's list.</summary>
    public static Touchpoint? Read(JsonNode node, in TouchpointReading reading) => throw new NotImplementedException();

    /// <summary>Writes the touchpoint with every member it has (the form of exports and of the bench).</summary>
    public static void Write(Utf8JsonWriter writer, Touchpoint touchpoint) => throw new NotImplementedException();
}
