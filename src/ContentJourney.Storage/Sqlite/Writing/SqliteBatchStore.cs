using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.States;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>Commits a batch on the one connection that writes.</summary>
internal sealed class SqliteBatchStore(SqliteDatabase database, VisitorStates states, RecentLots lots, long logBytes) : IBatchStore<SqliteWork>
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
            return Commit(session, works);
        }
    }

    /// <inheritdoc/>
    public StoreUnavailableException Abandon(Exception exception)
    {
        states.Reset();
        lots.Abandon();

        // A connection that failed may be in any state; closing it rolls back, and the next batch opens a new one.
        _session?.Dispose();
        _session = null;
        return SqliteTrouble.ToUnavailable(exception);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _checkpoints.Dispose();
        states.Dispose();
        _session?.Dispose();
    }

    private IReadOnlyList<SqliteWork> Commit(SqliteSession session, SqliteWork[] works)
    {
        Begin(session);
        try
        {
            foreach (var work in works)
            {
                work.Run(session);
            }

            lots.Advance(session, works.Length);
        }
        catch (Exception exception) when (!SqliteTrouble.Is(exception))
        {
            // Which write was the mistake, and what it did before, is told apart only now: savepoints cost every page once more.
            session.Sql("ROLLBACK").Execute();
            states.RollBack();
            return CommitApart(session, works);
        }

        End(session);
        return works;
    }

    private List<SqliteWork> CommitApart(SqliteSession session, SqliteWork[] works)
    {
        Begin(session);
        var written = works.Where(work => TryRun(session, work)).ToList();
        End(session);
        return written;
    }

    private void Begin(SqliteSession session)
    {
        session.Sql("BEGIN IMMEDIATE").Execute();
        states.Begin();
        lots.Begin(session);
    }

    private void End(SqliteSession session)
    {
        session.Sql("COMMIT").Execute();
        var pages = session.TakeWrittenPages();
        states.Commit(hasWritten: pages > 0);
        _checkpoints.Count(pages);
    }

    private bool TryRun(SqliteSession session, SqliteWork work)
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
            states.Spoil();
            work.Fail(exception);
            return false;
        }

        session.Sql("RELEASE work").Execute();
        return true;
    }
}
