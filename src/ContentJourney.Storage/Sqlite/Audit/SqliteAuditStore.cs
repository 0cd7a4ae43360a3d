using ContentJourney.Engine.Audit;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Audit;

/// <summary>The audit log in SQLite.</summary>
internal sealed class SqliteAuditStore(SqliteReaders readers, SqliteWriter writer) : IAuditStore
{
    /// <inheritdoc/>
    public async ValueTask AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            1,
            session =>
            {
                AuditTable.Add(session, entry);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AuditEntry>> ListAsync(int take, long? before, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<AuditEntry>>(
            session => session
                .Sql("SELECT number, at, actor, action, subject, before, after FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?")
                .Bind(before ?? long.MaxValue).Bind(take).All(Read),
            cancellationToken);

    private static AuditEntry Read(SqliteStatement row) => new()
    {
        Number = row.Int64(0),
        At = row.Instant(1),
        Actor = row.Text(2),
        Action = row.Text(3),
        Subject = row.Text(4),
        Before = row.TextOrNull(5),
        After = row.TextOrNull(6),
    };
}
