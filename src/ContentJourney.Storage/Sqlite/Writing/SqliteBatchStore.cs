using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>Commits a batch on the one connection that writes; each write in a savepoint, so that a mistake undoes it alone.</summary>
internal sealed class SqliteBatchStore(SqliteDatabase database, long logBytes) : IBatchStore<SqliteWork>
{
    private readonly LogTruncation _truncation = new(database, logBytes);
    private SqliteSession? _session;

    /// <inheritdoc/>
    public IReadOnlyList<SqliteWork> Commit(IReadOnlyList<SqliteWork> batch)
    {
        var written = new List<SqliteWork>(batch.Count);
        var session = _session ??= database.OpenWriter();
        _truncation.RunIfDue(session);
        session.Sql("BEGIN IMMEDIATE").Execute();
        foreach (var work in batch)
        {
            if (!work.IsTakenBack() && TryRun(session, work))
            {
                written.Add(work);
            }
        }

        session.Sql("COMMIT").Execute();
        return written;
    }

    /// <inheritdoc/>
    public StoreUnavailableException Abandon(Exception exception)
    {
        // A connection that failed may be in any state; closing it rolls back, and the next batch opens a new one.
        _session?.Dispose();
        _session = null;
        return SqliteTrouble.ToUnavailable(exception);
    }

    /// <inheritdoc/>
    public void Dispose() => _session?.Dispose();

    private static bool TryRun(SqliteSession session, SqliteWork work)
    {
        session.Sql("SAVEPOINT work").Execute();
        try
        {
            work.Run(session);
        }
        catch (Exception exception) when (!SqliteTrouble.Is(exception))
        {
            session.Sql("ROLLBACK TO work").Execute();
            session.Sql("RELEASE work").Execute();
            work.Fail(exception);
            return false;
        }

        session.Sql("RELEASE work").Execute();
        return true;
    }
}
