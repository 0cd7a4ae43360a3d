using System.Globalization;

namespace ContentJourney.Benchmarks.Http;

/// <summary>How the measurement runs.</summary>
/// <param name="Rounds">How often each case is measured, Edge and bare server in turn.</param>
/// <param name="Seconds">How long each time.</param>
/// <param name="Connections">Connections that send at the same time.</param>
/// <param name="Only">Only cases whose names contain it; null: all.</param>
internal sealed record HttpOptions(int Rounds, int Seconds, int Connections, string? Only)
{
    /// <summary>The options among the arguments, such as <c>--rounds 3 --only "dryRun, SQLite"</c>.</summary>
    public static HttpOptions Read(string[] args) => new(
        Number(args, "--rounds", 7), Number(args, "--seconds", 4), Number(args, "--connections", 64), Value(args, "--only"));

    /// <summary>Whether the case is wanted.</summary>
    public bool Wants(string name) => Only is null || name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    private static int Number(string[] args, string name, int missing) =>
        Value(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : missing;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
