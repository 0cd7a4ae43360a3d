using System.Text;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>
/// Texts that visitors and sites choose, as PostgreSQL can store them: its <c>text</c> refuses U+0000 and halves of
/// surrogate pairs, and one refused row would undo everybody's batch. Different texts stay different.
/// </summary>
internal static class PostgresText
{
    /// <summary>The stored form: <c>\</c> as <c>\\</c>, U+0000 as <c>\0</c>, half a pair as U+FFFD.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text.AsSpan().ContainsAny('\\', '\0')
            ? text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\0", @"\0", StringComparison.Ordinal)
            : text;
    }

    /// <inheritdoc cref="Escape"/>
    public static string? EscapeOrNull(string? text) => text is null ? null : Escape(text);

    /// <summary>The text of its stored form.</summary>
    public static string Unescape(string stored)
    {
        if (!stored.Contains('\\', StringComparison.Ordinal))
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        for (var index = 0; index < stored.Length; index++)
        {
            var escaped = stored[index] == '\\' && ++index < stored.Length;
            text.Append(escaped && stored[index] == '0' ? '\0' : stored[index]);
        }

        return text.ToString();
    }
}
