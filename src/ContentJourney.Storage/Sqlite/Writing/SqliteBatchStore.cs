using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>Commits a batch on the one connection that writes.</summary>
internal sealed class SqliteBatchStore(SqliteDatabase database, long logBytes) : IBatchStore<SqliteWork>
{
    private readonly LogCheckpoints _checkpoints = new(database, logBytes);
    private SqliteSession? _session;

    /// <inheritdoc/>
    public IReadOnlyList<SqliteWork> Commit(IReadOnlyList<SqliteWork> batch)
    {
        SqliteWork[] works = [.. batch.Where(work => !work.IsTakenBack())];
        using (_checkpoints.Turn.EnterScope())
        {
            var session = _session ??= database.OpenWriter();
            var written = Commit(session, works);
            _checkpoints.Count(session.TakeWrittenPages());
            return written;
        }
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
    public void Dispose()
    {
        _checkpoints.Dispose();
        _session?.Dispose();
    }

    private static IReadOnlyList<SqliteWork> Commit(SqliteSession session, SqliteWork[] works)
    {
        session.Sql("BEGIN IMMEDIATE").Execute();
        try
        {
            foreach (var work in works)
            {
                work.Run(session);
            }
        }
        catch (Exception exception) when (!SqliteTrouble.Is(exception))
        {
            // Which write was the mistake, and what it did before, is told apart only now: savepoints cost every page once more.
            session.Sql("ROLLBACK").Execute();
            return CommitApart(session, works);
        }

        session.Sql("COMMIT").Execute();
        return works;
    }

    private static List<SqliteWork> CommitApart(SqliteSession session, SqliteWork[] works)
    {
        session.Sql("BEGIN IMMEDIATE").Execute();
        var written = works.Where(work => TryRun(session, work)).ToList();
        session.Sql("COMMIT").Execute();
        return written;
    }

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
