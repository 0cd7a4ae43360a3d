using System.Globalization;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>A visitor's offset from UTC, such as <c>+02:00</c>.</summary>
internal static class UtcOffset
{
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>The offset, or null and an error.</summary>
    public static TimeSpan? Read(JsonNode node)
    {
        if (node.Text(0, 16) is not { } text)
        {
            return null;
        }

        if (text == "Z")
        {
            return TimeSpan.Zero;
        }

        if (text.Length == 6
            && text[0] is '+' or '-'
            && TimeSpan.TryParseExact(text.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            && offset <= Furthest)
        {
            return text[0] == '-' ? -offset : offset;
        }

        node.Fail($"'{text}' is not an offset from UTC; allowed: such as +02:00, from -14:00 to +14:00, or Z");
        return null;
    }
}
