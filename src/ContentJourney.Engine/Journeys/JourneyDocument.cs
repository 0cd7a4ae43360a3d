using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>The JSON form of a journey, as the HTTP contract defines it.</summary>
public static class JourneyDocument
{
    /// <summary>Reads and validates a journey; null when anything is wrong, with every error in the node's list.</summary>
    public static Journey? Read(JsonNode node) => throw new NotImplementedException();

    /// <summary>Writes the journey as the contract's JSON.</summary>
    public static void Write(Utf8JsonWriter writer, Journey journey) => throw new NotImplementedException();

    /// <summary>The journey as the contract's JSON.</summary>
    public static string ToJson(Journey journey) => throw new NotImplementedException();

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document is no journey.</exception>
    public static Journey Parse(string document) => throw new NotImplementedException();
}
