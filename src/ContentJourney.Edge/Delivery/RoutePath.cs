namespace ContentJourney.Edge.Delivery;

/// <summary>Paths as the index compares them.</summary>
internal static class RoutePath
{
    /// <summary>The path in lower case with single slashes between its segments and none around: <c>bikes/city</c>; empty for the top.</summary>
    public static string Normalize(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>How many segments a normalized path has.</summary>
    public static int Depth(string normalized) => normalized.Length == 0 ? 0 : normalized.Count(c => c == '/') + 1;

    /// <summary>The normalized path without its last segment.</summary>
    public static string Parent(string normalized)
    {
        var slash = normalized.LastIndexOf('/');
        return slash < 0 ? "" : normalized[..slash];
    }
}
