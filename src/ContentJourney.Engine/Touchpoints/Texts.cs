namespace ContentJourney.Engine.Touchpoints;

/// <summary>What texts take in memory.</summary>
internal static class Texts
{
    // Header, type, length and the closing zero of a string on 64-bit machines.
    private const int Overhead = 22;

    /// <summary>About how much memory a text takes, in bytes.</summary>
    public static int Bytes(string text) => Overhead + (text.Length * sizeof(char));
}
