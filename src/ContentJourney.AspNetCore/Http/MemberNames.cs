using System.Text.Json;

namespace ContentJourney.AspNetCore.Http;

/// <summary>
/// Checks the names of members. JSON may escape what is no text (<c>"\ud800"</c>), and looking up a member among such names
/// throws; values are checked where they are read.
/// </summary>
internal static class MemberNames
{
    /// <summary>Whether every member's name in this valid JSON is Unicode text without NUL.</summary>
    public static bool AreText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsText(ref Utf8JsonReader name)
    {
        try
        {
            return !name.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
