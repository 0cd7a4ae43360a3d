namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The form of signing keys in settings.</summary>
internal static class SigningKeys
{
    /// <summary>The shortest key.</summary>
    public const int MinBytes = 32;

    /// <summary>The keys, the signing one first; null when the text is none.</summary>
    public static IReadOnlyList<byte[]>? Parse(string text)
    {
        var keys = new List<byte[]>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var key = new byte[part.Length];
            if (!Convert.TryFromBase64String(part, key, out var length) || length < MinBytes)
            {
                return null;
            }

            keys.Add(key[..length]);
        }

        return keys;
    }
}
