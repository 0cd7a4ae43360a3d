using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentJourney.Engine.Validation;

/// <summary>Instants on the wire: ISO 8601 with a zone, read to 100 ns, written in UTC.</summary>
public static partial class Instants
{
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
    public static string ToText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,16})?)?(Z|[+-]\d\d:?\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
