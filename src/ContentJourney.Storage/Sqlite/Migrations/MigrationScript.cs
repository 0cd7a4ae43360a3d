using System.Globalization;

namespace ContentJourney.Storage.Sqlite.Migrations;

/// <summary>One embedded script, <c>NNNN-name.sql</c>; the numbers count from 1 without gaps.</summary>
/// <param name="Version">The schema after it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">What it runs.</param>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    /// <summary>All scripts in their order.</summary>
    public static IReadOnlyList<MigrationScript> All { get; } = Load();

    private static MigrationScript[] Load()
    {
        var assembly = typeof(MigrationScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new MigrationScript(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            })];
    }
}
