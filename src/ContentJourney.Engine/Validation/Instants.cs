using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentJourney.Engine.Validation;

/// <summary>Instants on the wire: ISO 8601 with a zone, read to 100 ns, written in UTC.</summary>
public static partial class Instants
{
    private const int RoundTripLength = 28;

    /// <summary>Reads an instant; a text without a zone is refused, because it names no instant.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (!Form().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
        {
            return false;
        }

        instant = parsed.ToUniversalTime();
        return true;
    }

    /// <summary>The instant as <c>2026-11-22T08:00:00Z</c>, with a fraction only where there is one.</summary>
    public static string ToText(DateTimeOffset instant)
    {
        // The round-trip form is many times as fast as one that is spelt out, but always has seven digits of a fraction.
        Span<char> text = stackalloc char[RoundTripLength];
        instant.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        var exact = text[..^1].TrimEnd('0').TrimEnd('.');
        return string.Concat(exact, "Z");
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,16})?)?(Z|[+-]\d\d:?\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
