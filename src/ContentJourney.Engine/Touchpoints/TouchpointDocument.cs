using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>The JSON form of a touchpoint, as the HTTP contract defines it.</summary>
public static class TouchpointDocument
{
    /// <summary>
    /// Reads and validates one touchpoint; null when anything is wrong, with every error in the node's list. Without an
    /// <c>id</c> a random one is made. An instant may lie from the year 2000 to 5 minutes after the server's (an earlier
    /// one is a clock that was never set); in the bench any instant is allowed.
    /// </summary>
    public static Touchpoint? Read(JsonNode node, in TouchpointReading reading) => TouchpointReader.Read(node, reading);

    /// <summary>Writes the touchpoint with every member it has (the form of exports and of the bench).</summary>
    public static void Write(Utf8JsonWriter writer, Touchpoint touchpoint) => TouchpointWriter.Write(writer, touchpoint);
}
