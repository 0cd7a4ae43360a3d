using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>The JSON form of tags, as a tag property of the Delivery API renders them.</summary>
public static class ContentTagsDocument
{
    private const int MaxAliases = 64;
    private const int MaxPriority = 1000;

    /// <summary>
    /// Reads tags; null when anything is wrong, with every error in the node's list. Members may be missing (older content
    /// lacks some). The aliases of stages, personas and slots are checked for their form alone: what the journey no longer
    /// has matches nothing.
    /// </summary>
    public static ContentTags? Read(JsonNode node) => Read(node, null);

    /// <summary>Reads tags, as <see cref="Read(JsonNode)"/> does, and checks what their moment waits for.</summary>
    /// <param name="node">The tags.</param>
    /// <param name="vocabulary">The journey whose aliases the moment may name; null: its form alone is checked.</param>
    public static ContentTags? Read(JsonNode node, JourneyVocabulary? vocabulary)
    {
        var found = node.Errors.Found;
        if (!node.IsObject("journey", "stages", "personas", "slots", "priority", "moment"))
        {
            return null;
        }

        var tags = new ContentTags
        {
            Journey = node.TryMember("journey", out var member) ? member.Alias() ?? "" : Journey.DefaultAlias,
            Stages = ReadAliases(node, "stages"),
            Personas = ReadAliases(node, "personas"),
            Slots = ReadAliases(node, "slots"),
            Priority = node.TryMember("priority", out member) ? member.WholeNumber(-MaxPriority, MaxPriority) ?? 0 : 0,
        };
        if (node.TryMember("moment", out member) && MomentReader.Read(member, vocabulary) is not null)
        {
            tags = tags with { Moment = member.ToJson() };
        }

        return node.Errors.Found == found ? tags : null;
    }

    /// <summary>Writes the tags with all of their members.</summary>
    public static void Write(Utf8JsonWriter writer, ContentTags tags)
    {
        writer.WriteStartObject();
        writer.WriteString("journey", tags.Journey);
        WriteAliases(writer, "stages", tags.Stages);
        WriteAliases(writer, "personas", tags.Personas);
        WriteAliases(writer, "slots", tags.Slots);
        writer.WriteNumber("priority", tags.Priority);
        writer.WritePropertyName("moment");
        writer.WriteRawValue(tags.Moment ?? "null");
        writer.WriteEndObject();
    }

    private static IReadOnlyList<string> ReadAliases(JsonNode node, string name)
    {
        if (!node.TryMember(name, out var member))
        {
            return [];
        }

        var aliases = new UniqueAliases();
        return [.. member.Items(0, MaxAliases).Select(aliases.Take)];
    }

    private static void WriteAliases(Utf8JsonWriter writer, string name, IReadOnlyList<string> aliases)
    {
        writer.WriteStartArray(name);
        foreach (var alias in aliases)
        {
            writer.WriteStringValue(alias);
        }

        writer.WriteEndArray();
    }
}
