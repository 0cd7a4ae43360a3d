namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// Lets equal texts of many histories be one object. Keeps a fixed number of texts for the life of the process, so that none may be
/// personal. Safe to share between threads.
/// </summary>
internal static class SharedTexts
{
    private const int Slots = 16 * 1024;

    private static readonly string?[] s_texts = new string?[Slots];

    /// <summary>The text as it is kept, which is the given one where it was not: then another one may have gone for it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="wasKept">Whether an equal one was kept.</param>
    public static string Share(string text, int hash, out bool wasKept)
    {
        ref var slot = ref s_texts[(uint)hash % Slots];
        var kept = slot;
        wasKept = kept == text;
        if (!wasKept)
        {
            slot = text;
        }

        return wasKept ? kept! : text;
    }
}
