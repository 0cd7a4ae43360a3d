using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Experiments;
using ContentJourney.Storage.Sqlite.Audit;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Experiments;

/// <summary>Experiments in SQLite.</summary>
internal sealed class SqliteExperimentStore(SqliteReaders readers, SqliteWriter writer) : IExperimentStore
{
    private const string Columns =
        "alias, document, state, version, seed, created_at, started_at, running_since, ran_before, stopped_at, peeked_at, winner, replaced_version";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ExperimentRecord>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<ExperimentRecord>>(
            session => session.Sql($"SELECT {Columns} FROM experiment ORDER BY alias").All(Read), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ExperimentRecord?> FindAsync(string alias, CancellationToken cancellationToken) =>
        readers.ReadAsync(
            session => session.Sql($"SELECT {Columns} FROM experiment WHERE alias = ?").Bind(alias).First(Read), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SaveAsync(ExperimentRecord experiment, AuditEntry entry, CancellationToken cancellationToken)
    {
        var document = ExperimentDocument.ToJson(experiment.Experiment);
        return writer.WriteAsync(
            1,
            session =>
            {
                AuditTable.Add(session, entry);
                return Save(session, experiment, document);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteDraftAsync(string alias, AuditEntry entry, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            1,
            session =>
            {
                session.Sql("DELETE FROM experiment WHERE alias = ? AND state = 'draft'").Bind(alias).Execute();
                if (session.Changes == 0)
                {
                    return false;
                }

                AuditTable.Add(session, entry);
                return true;
            },
            cancellationToken);

    private static bool Save(SqliteSession session, ExperimentRecord experiment, string document)
    {
        var created = session.Sql("SELECT 1 FROM experiment WHERE alias = ?").Bind(experiment.Alias).First(row => row.Int64(0)) == 0;
        session
            .Sql($"INSERT OR REPLACE INTO experiment ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(experiment.Alias).Bind(document).Bind(ExperimentStates.ToWord(experiment.State)).Bind(experiment.Version).Bind(experiment.Seed)
            .Bind(experiment.CreatedAt.UtcTicks).Bind(experiment.StartedAt?.UtcTicks).Bind(experiment.RunningSince?.UtcTicks)
            .Bind(experiment.RanBefore.Ticks).Bind(experiment.StoppedAt?.UtcTicks).Bind(experiment.PeekedAt?.UtcTicks)
            .Bind(experiment.Winner).Bind((long?)experiment.ReplacedVersion).Execute();
        return created;
    }

    private static ExperimentRecord Read(SqliteStatement row) => new()
    {
        Experiment = ExperimentDocument.Parse(row.Text(1)),
        State = ExperimentStates.Parse(row.Text(2)),
        Version = (int)row.Int64(3),
        Seed = row.Text(4),
        CreatedAt = row.Instant(5),
        StartedAt = InstantOrNull(row, 6),
        RunningSince = InstantOrNull(row, 7),
        RanBefore = TimeSpan.FromTicks(row.Int64(8)),
        StoppedAt = InstantOrNull(row, 9),
        PeekedAt = InstantOrNull(row, 10),
        Winner = row.TextOrNull(11),
        ReplacedVersion = row.IsNull(12) ? null : (int)row.Int64(12),
    };

    private static DateTimeOffset? InstantOrNull(SqliteStatement row, int column) => row.IsNull(column) ? null : row.Instant(column);
}
