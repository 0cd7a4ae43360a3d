namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Finds PostgreSQL's programs. Without them tests fail: a store that was not tried does not count as tested.</summary>
internal static class PostgresPrograms
{
    private const string Variable = "POSTGRES_BIN";
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>The folder of <c>initdb</c> and <c>pg_ctl</c>.</summary>
    public static string Find() => Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
        ?? throw new InvalidOperationException(
            $"These tests start a PostgreSQL of their own, and its programs are not here. Install PostgreSQL 14 or newer "
            + $"(bash tests/postgres.sh does on Debian), or set {Variable} to the folder of initdb and pg_ctl.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            yield return given;
        }

        if (Directory.Exists(DebianFolder))
        {
            foreach (var version in Directory.GetDirectories(DebianFolder).OrderDescending(StringComparer.Ordinal))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }
}
