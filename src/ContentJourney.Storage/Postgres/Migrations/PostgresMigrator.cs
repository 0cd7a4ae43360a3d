using System.Globalization;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Migrations;

/// <summary>Brings the database to the schema of this version: numbered scripts in one transaction, one process at a time.</summary>
internal sealed class PostgresMigrator(PostgresDatabase database, NodeUpkeep node, TimeProvider clock, ILogger<PostgresMigrator> logger) : IStoreMigrator
{
    // Database and node are often started together: the node waits as long as a database usually takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Any number that nothing else in the database uses.
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(4242000)";

    /// <inheritdoc/>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                var isPooled = await MigrateOnceAsync(cancellationToken);
                if (isPooled)
                {
                    MigrationLog.Pooled(logger, database.Place);
                }

                database.Open(isPooled);
                return;
            }
            catch (Exception exception) when (PostgresTrouble.Is(exception))
            {
                var reason = PostgresTrouble.ToUnavailable(exception).Message;
                if (!PostgresTrouble.MayPass(exception) || clock.GetElapsedTime(started) > Patience)
                {
                    throw new InvalidOperationException($"PostgreSQL at '{database.Place}': {reason}", exception);
                }

                MigrationLog.Waiting(logger, database.Place, reason);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    // Whether a pooler is between.
    private async Task<bool> MigrateOnceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectForMigrationAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.Sql(OneAtATime).FirstAsync(_ => true, cancellationToken);
        await MakeSchemaAsync(connection, cancellationToken);
        var version = await connection
            .Sql("SELECT coalesce(max(version), 0) FROM schema_version").FirstAsync(row => row.GetInt32(0), cancellationToken);
        var newest = MigrationScript.Postgres.Count;
        if (version > newest)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"PostgreSQL at '{database.Place}' has schema {version}; this version of ContentJourney knows schemas up to {newest}. Start the newer version again, or restore the copy made before it was installed."));
        }

        foreach (var script in MigrationScript.Postgres.Where(script => script.Version > version))
        {
            await connection.Sql(script.Sql).RunAsync(cancellationToken);
            await connection
                .Sql("INSERT INTO schema_version (version, applied_at) VALUES ($1, $2)", script.Version, clock.GetUtcNow().UtcTicks)
                .RunAsync(cancellationToken);
            MigrationLog.Applied(logger, script.Name);
        }

        await transaction.CommitAsync(cancellationToken);
        await node.JoinAsync(connection, cancellationToken);
        return await Pooler.IsBetweenAsync(connection, cancellationToken);
    }

    private async Task MakeSchemaAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Asked first: who may only use the schema may not say "create it if it is missing".
        if (!await connection.Sql("SELECT to_regnamespace($1) IS NOT NULL", database.Schema).FirstAsync(row => row.GetBoolean(0), cancellationToken))
        {
            await connection.Sql($"CREATE SCHEMA \"{database.Schema}\"").RunAsync(cancellationToken);
        }

        if (!await connection
            .Sql("SELECT to_regnamespace($1) IS NOT DISTINCT FROM to_regnamespace(quote_ident(current_schema()))", database.Schema)
            .FirstAsync(row => row.GetBoolean(0), cancellationToken))
        {
            throw new InvalidOperationException(
                $"PostgreSQL at '{database.Place}' does not look for tables in '{database.Schema}', which it was asked to do first. A pooler that takes no search_path "
                + $"needs it set for the user (ALTER ROLE … SET search_path = {database.Schema}) or for its own connections to the server.");
        }

        if (!await connection.Sql("SELECT to_regclass('schema_version') IS NOT NULL").FirstAsync(row => row.GetBoolean(0), cancellationToken))
        {
            await connection
                .Sql("CREATE TABLE schema_version (version integer PRIMARY KEY, applied_at bigint NOT NULL)").RunAsync(cancellationToken);
        }
    }
}
