using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>
/// A real PgBouncer before a server, by the configuration that the documentation shows, with few connections for many; reached by a socket in its
/// folder, which is removed when this process ends.
/// </summary>
internal sealed partial class PgBouncer : IAsyncDisposable
{
    // It refuses to run as root. Stops it at the end of standard input, also when the tests die.
    private const string Keeper = """
        cd "$0"
        if [ "$(id -u)" = 0 ]; then user=$(id -un postgres 2>/dev/null || echo nobody); chown "$user" .; as="-u $user"; fi
        "$1" $as pooler.ini 2>log & pooler=$!
        until [ -S .s.PGSQL.6432 ]; do kill -0 $pooler 2>/dev/null || { tr '\n' ' ' <log; rm -rf "$0"; exit; }; sleep 0.02; done
        echo ready
        read -r _
        kill $pooler
        wait
        rm -rf "$0"
        """;

    private static readonly Lazy<Task<PgBouncer>> s_shared = new(async () => await StartAsync(await PostgresCluster.SharedAsync(), "query_wait_timeout = 60"));

    private readonly PostgresCluster _server;
    private readonly string _folder = Directory.CreateTempSubdirectory("contentjourney-pgbouncer-").FullName;
    private readonly Process _keeper;

    private PgBouncer(PostgresCluster server, string more)
    {
        _server = server;
        File.WriteAllText(Path.Combine(_folder, "users"), "\"postgres\" \"\"");
        File.WriteAllText(Path.Combine(_folder, "pooler.ini"), $"{Configuration()}\n{more}");
        _keeper = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", Keeper, _folder, Program() },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>The pooler before the server that tests share which do no harm to it, patient with the crowd that they are.</summary>
    public static Task<PgBouncer> SharedAsync() => s_shared.Value;

    /// <summary>Starts one before a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="more">Lines that take the place of documented ones.</param>
    public static async Task<PgBouncer> StartAsync(PostgresCluster server, string more = "")
    {
        var pooler = new PgBouncer(server, more);
        var line = await pooler._keeper.StandardOutput.ReadLineAsync();
        return line == "ready" ? pooler : throw new InvalidOperationException($"PgBouncer could not be started for the tests: {line}");
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string, through the pooler.</returns>
    public async Task<string> CreateDatabaseAsync() => Through(await _server.CreateDatabaseAsync());

    /// <summary>The connection string of a database of the server, through the pooler.</summary>
    public string Through(string address) => new NpgsqlConnectionStringBuilder(address) { Host = _folder, Port = 6432 }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private string Configuration()
    {
        var documented = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Postgres", "pooler.pgbouncer.ini"));
        var configuration = DocumentedServer().Replace(documented, $"* = host={new NpgsqlConnectionStringBuilder(_server.Address("postgres")).Host}");
        Assert.NotEqual(documented, configuration);
        return $"""
            {configuration}
            listen_addr =
            unix_socket_dir = {_folder}
            auth_type = trust
            auth_file = users
            default_pool_size = 4
            """;
    }

    private static string Program() =>
        new[] { Environment.GetEnvironmentVariable("PGBOUNCER"), "/usr/sbin/pgbouncer", "/usr/local/sbin/pgbouncer", "/usr/bin/pgbouncer" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "These tests start a PgBouncer of their own, and the program is not here. Install it (bash tests/pgbouncer.sh does on Debian), or set PGBOUNCER to it.");

    [GeneratedRegex(@"^journeys = host=10\.0\.0\.5 port=5432", RegexOptions.Multiline)]
    private static partial Regex DocumentedServer();
}
