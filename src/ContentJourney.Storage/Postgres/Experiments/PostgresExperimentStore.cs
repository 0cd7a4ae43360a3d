using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Experiments;
using ContentJourney.Storage.Postgres.Audit;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Experiments;

/// <summary>Experiments in PostgreSQL.</summary>
internal sealed class PostgresExperimentStore(PostgresTransactions transactions) : IExperimentStore
{
    private const string Columns =
        "alias, document, state, version, seed, created_at, started_at, running_since, ran_before, stopped_at, peeked_at, winner, replaced_version";

    // A row that was there has another xmax than none.
    private const string Save = $"""
        INSERT INTO experiment ({Columns})
        VALUES ($1, $2, $3, $4, $5, $6, $7::bigint, $8::bigint, $9, $10::bigint, $11::bigint, $12::text, $13::integer)
        ON CONFLICT (alias) DO UPDATE SET document = excluded.document, state = excluded.state, version = excluded.version, seed = excluded.seed,
            created_at = excluded.created_at, started_at = excluded.started_at, running_since = excluded.running_since,
            ran_before = excluded.ran_before, stopped_at = excluded.stopped_at, peeked_at = excluded.peeked_at, winner = excluded.winner,
            replaced_version = excluded.replaced_version
        RETURNING xmax = 0
        """;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ExperimentRecord>> ListAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync<IReadOnlyList<ExperimentRecord>>(
            async (connection, cancel) => await connection.Sql($"SELECT {Columns} FROM experiment ORDER BY alias").AllAsync(Read, cancel),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ExperimentRecord?> FindAsync(string alias, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            (connection, cancel) => connection.Sql($"SELECT {Columns} FROM experiment WHERE alias = $1", alias).FirstAsync(Read, cancel),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SaveAsync(ExperimentRecord experiment, AuditEntry entry, CancellationToken cancellationToken)
    {
        var document = PostgresText.Escape(ExperimentDocument.ToJson(experiment.Experiment));
        return transactions.WriteAsync(
            async (connection, cancel) =>
            {
                await AuditTable.AddAsync(connection, entry, cancel);
                return await connection.Sql(
                    Save,
                    experiment.Alias, document, ExperimentStates.ToWord(experiment.State), experiment.Version, experiment.Seed,
                    experiment.CreatedAt.UtcTicks, experiment.StartedAt?.UtcTicks, experiment.RunningSince?.UtcTicks,
                    experiment.RanBefore.Ticks, experiment.StoppedAt?.UtcTicks, experiment.PeekedAt?.UtcTicks, experiment.Winner,
                    experiment.ReplacedVersion).FirstAsync(row => row.GetBoolean(0), cancel);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteDraftAsync(string alias, AuditEntry entry, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            async (connection, cancel) =>
                await connection.Sql("DELETE FROM experiment WHERE alias = $1 AND state = 'draft'", alias).RunAsync(cancel) == 1
                && await AuditTable.AddAsync(connection, entry, cancel) == 1,
            cancellationToken);

    private static ExperimentRecord Read(NpgsqlDataReader row) => new()
    {
        Experiment = ExperimentDocument.Parse(row.Text(1)),
        State = ExperimentStates.Parse(row.GetString(2)),
        Version = row.GetInt32(3),
        Seed = row.GetString(4),
        CreatedAt = row.Instant(5),
        StartedAt = InstantOrNull(row, 6),
        RunningSince = InstantOrNull(row, 7),
        RanBefore = TimeSpan.FromTicks(row.GetInt64(8)),
        StoppedAt = InstantOrNull(row, 9),
        PeekedAt = InstantOrNull(row, 10),
        Winner = row.IsDBNull(11) ? null : row.GetString(11),
        ReplacedVersion = row.IsDBNull(12) ? null : row.GetInt32(12),
    };

    private static DateTimeOffset? InstantOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
