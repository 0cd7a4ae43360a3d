using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>An item of a batch that was not taken, which does not spoil the others.</summary>
/// <param name="At">Its place in the body, such as <c>touchpoints[2]</c>.</param>
/// <param name="Errors">What is wrong with it and what is allowed.</param>
internal sealed record Rejection(string At, IReadOnlyList<string> Errors)
{
    /// <summary>The rejection of the item at a place for the errors found in it.</summary>
    public static Rejection Of(JsonPath place, ErrorList errors)
    {
        var at = place.ToString();
        return new Rejection(at.Length == 0 ? ErrorList.Root : at, [.. errors.Errors.Select(error => Relative(at, error))]);
    }

    /// <summary>Writes the <c>rejected</c> array.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<Rejection> rejections)
    {
        writer.WriteStartArray("rejected"u8);
        foreach (var rejection in rejections)
        {
            writer.WriteStartObject();
            writer.WriteString("at"u8, rejection.At);
            writer.WriteStartArray("errors"u8);
            foreach (var error in rejection.Errors)
            {
                writer.WriteStringValue(error);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Relative(string at, (string Path, string Message) error)
    {
        if (error.Path == at || error.Path == ErrorList.Root)
        {
            return error.Message;
        }

        var inside = error.Path.StartsWith(at, StringComparison.Ordinal) ? error.Path[at.Length..].TrimStart('.') : error.Path;
        return $"{inside} {error.Message}";
    }
}
