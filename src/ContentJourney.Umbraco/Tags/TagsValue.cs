using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Umbraco.Tags;

/// <summary>The value of a tags property as text: the one place that reads and writes it.</summary>
internal static class TagsValue
{
    /// <summary>The tags; null where there are none or where the value cannot be read.</summary>
    public static ContentTags? Parse(object? value) => Parse(value, new ErrorList(), null);

    /// <summary>The tags; null where there are none (without an error) or with every error in the list.</summary>
    /// <param name="value">Text, or a JSON value whose text is JSON, as the CMS's serializer makes them.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="vocabulary">The journey whose aliases the moment may name; null: its form alone is checked.</param>
    public static ContentTags? Parse(object? value, ErrorList errors, JourneyVocabulary? vocabulary)
    {
        if (value?.ToString() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return ContentTagsDocument.Read(JsonNode.Root(json.RootElement, errors), vocabulary);
        }
        catch (JsonException)
        {
            errors.Add("", "is not JSON");
            return null;
        }
    }

    /// <summary>The text that is stored; null for tags that say nothing.</summary>
    public static string? Format(ContentTags tags)
    {
        if (tags.Stages.Count + tags.Personas.Count + tags.Slots.Count == 0 && tags.Priority == 0 && tags.Moment is null)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ContentTagsDocument.Write(writer, tags);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Whether the value names its journey itself.</summary>
    public static bool NamesJourney(object value)
    {
        using var json = JsonDocument.Parse(value.ToString()!);
        return JsonNode.Root(json.RootElement, new ErrorList()).TryMember("journey", out _);
    }
}
