using System.Globalization;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ContentJourney.Storage.Sqlite.Migrations;

/// <summary>Brings the file to the schema of this version: numbered scripts, each in one transaction.</summary>
internal sealed class SqliteMigrator(SqliteDatabase database, TimeProvider clock, ILogger<SqliteMigrator> logger) : IStoreMigrator
{
    /// <inheritdoc/>
    public Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var session = database.OpenForMigration();
            session.Run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
            foreach (var script in MigrationScript.Sqlite)
            {
                Apply(session, script);
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new InvalidOperationException(
                $"'{database.FilePath}' is not a ContentJourney database. Move it away, or name another ContentJourney:DataDirectory.", exception);
        }

        database.Open();
        return Task.CompletedTask;
    }

    private void Apply(SqliteSession session, MigrationScript script)
    {
        session.Run("BEGIN IMMEDIATE");
        var version = session.Sql("SELECT coalesce(max(version), 0) FROM schema_version").First(row => row.Int64(0));
        if (version > MigrationScript.Sqlite.Count)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"'{database.FilePath}' has schema {version}; this version of ContentJourney knows schemas up to {MigrationScript.Sqlite.Count}. Start the newer version again, or restore the copy made before it was installed."));
        }

        if (version < script.Version)
        {
            session.Run(script.Sql);
            session.Sql("INSERT INTO schema_version (version, applied_at) VALUES (?, ?)")
                .Bind(script.Version).Bind(clock.GetUtcNow().UtcTicks).Execute();
            MigrationLog.Applied(logger, script.Name);
        }

        session.Run("COMMIT");
    }
}
