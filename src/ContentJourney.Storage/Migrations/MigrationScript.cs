using System.Globalization;

namespace ContentJourney.Storage.Migrations;

/// <summary>One embedded script, <c>provider/NNNN-name.sql</c>; the numbers of a provider count from 1 without gaps.</summary>
/// <param name="Version">The schema after it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">What it runs.</param>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    /// <summary>Those for SQLite, in their order.</summary>
    public static IReadOnlyList<MigrationScript> Sqlite { get; } = Load("sqlite/");

    /// <summary>Those for PostgreSQL, in their order.</summary>
    public static IReadOnlyList<MigrationScript> Postgres { get; } = Load("postgres/");

    private static MigrationScript[] Load(string folder)
    {
        var assembly = typeof(MigrationScript).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var file = name[folder.Length..];
                return new MigrationScript(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file, reader.ReadToEnd());
            })];
    }
}
