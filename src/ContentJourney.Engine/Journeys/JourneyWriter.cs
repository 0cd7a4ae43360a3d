using System.Text.Json;

namespace ContentJourney.Engine.Journeys;

/// <summary>Writes a journey with all of its members, so that an answer always has the same shape.</summary>
internal static class JourneyWriter
{
    public static void Write(Utf8JsonWriter writer, Journey journey)
    {
        writer.WriteStartObject();
        writer.WriteString("alias", journey.Alias);
        writer.WriteString("name", journey.Name);
        writer.WritePropertyName("goal");
        if (journey.Goal is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(journey.Goal);
        }

        WriteArray(writer, "stages", journey.Stages, WriteStage);
        WriteArray(writer, "personas", journey.Personas, WritePersona);
        WriteArray(writer, "touchpointTypes", journey.TouchpointTypes, WriteType);
        WriteTexts(writer, "slots", journey.Slots);
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, Stage stage)
    {
        writer.WriteString("alias", stage.Alias);
        writer.WriteString("name", stage.Name);
        writer.WriteString("description", stage.Description);
        writer.WriteString("color", stage.Color);
    }

    private static void WritePersona(Utf8JsonWriter writer, Persona persona)
    {
        writer.WriteString("alias", persona.Alias);
        writer.WriteString("name", persona.Name);
        WriteTexts(writer, "needs", persona.Needs);
        WriteTexts(writer, "pains", persona.Pains);
        writer.WriteStartObject("traits");
        foreach (var (name, value) in persona.Traits)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, TouchpointType type)
    {
        writer.WriteString("alias", type.Alias);
        writer.WriteString("name", type.Name);
        writer.WriteString("channel", type.Channel);
        writer.WriteString("stage", type.Stage);
        writer.WriteString("moment", MomentsOfTruth.ToWord(type.Moment));
        writer.WriteNumber("expectedEmotion", type.ExpectedEmotion);
        WriteTexts(writer, "pains", type.Pains);
        WriteTexts(writer, "opportunities", type.Opportunities);
        WriteTexts(writer, "questions", type.Questions);
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> entries, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            write(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
