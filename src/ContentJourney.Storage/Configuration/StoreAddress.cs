using System.Data.Common;
using System.Globalization;
using ContentJourney.Storage.Postgres.Writing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ContentJourney.Storage.Configuration;

/// <summary>What a connection string says about the store.</summary>
internal static class StoreAddress
{
    private const string Allowed =
        "Allowed: 'Host=…;Database=…;Username=…;Password=…' for PostgreSQL, 'Data Source=<path of the file>' for SQLite, or none for "
        + "the SQLite file in ContentJourney:DataDirectory (environment: ConnectionStrings__ContentJourney; in an Umbraco site contentJourneyDbDSN).";

    /// <summary>How many connections to PostgreSQL the writers and who asks for states keep; the pool has so many fewer.</summary>
    public const int KeptWithPlans = PostgresWriter.Ways + 1;

    // Those and one for changes; and one more that everybody else shares.
    private const int KeptConnections = KeptWithPlans + 1;
    private const int LeastPoolSize = KeptConnections + 1;

    /// <summary>Whether it names a PostgreSQL server.</summary>
    public static bool IsPostgres(string? connectionString) => Parse(connectionString)?.ContainsKey("Host") ?? false;

    /// <summary>The path of the SQLite file that it names; null: it names none.</summary>
    public static string? SqliteFile(string? connectionString) =>
        string.IsNullOrWhiteSpace(connectionString) ? null : new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>The server and database that it names, for people, without user and password.</summary>
    public static string PostgresPlace(string? connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var port = server.Port == NpgsqlConnection.DefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{server.Port}");
        return $"{server.Host}{port}/{server.Database ?? server.Username}";
    }

    /// <summary>What is wrong with it, without quoting it: it may hold a password. Null: nothing.</summary>
    public static string? FindProblem(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return null;
        }

        try
        {
            return IsPostgres(connectionString) ? FindPostgresProblem(connectionString) : FindSqliteProblem(connectionString);
        }
        catch (ArgumentException unknown)
        {
            return $"The connection string of the store cannot be read: {unknown.Message} {Allowed}";
        }
    }

    private static string? FindPostgresProblem(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) switch
    {
        { Host: not { Length: > 0 } } => $"The connection string of the store names no host. {Allowed}",
        { Pooling: true, MaxPoolSize: < LeastPoolSize and var size } =>
            $"The connection string of the store has Maximum Pool Size={size}; allowed: {LeastPoolSize} or more, since {KeptConnections} connections are kept for writes and changes.",
        _ => null,
    };

    private static string? FindSqliteProblem(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) is { DataSource: { Length: > 0 } and not ":memory:", Mode: not SqliteOpenMode.Memory }
            ? null
            : $"The connection string of the store names neither a PostgreSQL host nor a SQLite file. {Allowed}";

    private static DbConnectionStringBuilder? Parse(string? connectionString)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connectionString ?? "" };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
