using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>
/// The one writer: a thread that puts every write that waits into one transaction and answers their callers after the
/// commit is synced. While it syncs, the next batch gathers, so that batches grow with the load by themselves.
/// </summary>
internal sealed class SqliteWriter : IDisposable, IAsyncDisposable
{
    private readonly SqliteDatabase _database;
    private readonly ILogger<SqliteWriter> _logger;
    private readonly WriteQueue _queue;
    private readonly LogTruncation _truncation;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteSession? _session;

    /// <summary>Starts the thread; the file is opened by the first write.</summary>
    public SqliteWriter(SqliteDatabase database, WriteLimits limits, ILogger<SqliteWriter> logger)
    {
        (_database, _logger) = (database, logger);
        (_queue, _truncation) = (new WriteQueue(limits), new LogTruncation(database, limits.LogBytes));

        // Syncs block for milliseconds: on a pool thread they would take a core's worth of requests away.
        _thread = new Thread(Run) { IsBackground = true, Name = "ContentJourney writer" };
        _thread.Start();
    }

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs a write in the next transaction; all of it is durable when this returns, or nothing was kept.</summary>
    /// <param name="rows">How many rows it writes, about.</param>
    /// <param name="write">Writes; what it throws undoes this write alone and is thrown to its caller.</param>
    /// <param name="cancellationToken">Takes the write back as long as it has not begun, then only ends the wait.</param>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<T> WriteAsync<T>(int rows, Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new WriteWork<T>(rows, write, cancellationToken);
        _queue.Add(work);
        return await work.Answer.WaitAsync(cancellationToken);
    }

    /// <summary>Stores what waits, then stops.</summary>
    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _stopped.Task;
    }

    private void Run()
    {
        var batch = new List<WriteWork>();
        while (_queue.Take(batch))
        {
            Store(batch);
            batch.Clear();
        }

        _session?.Dispose();
        _stopped.SetResult();
    }

    private void Store(List<WriteWork> batch)
    {
        List<WriteWork> written;
        try
        {
            written = Commit(batch);
            Problem = null;
        }
        catch (Exception exception)
        {
            Abandon(batch, exception);
            return;
        }

        foreach (var work in written)
        {
            work.Complete();
        }
    }

    private List<WriteWork> Commit(List<WriteWork> batch)
    {
        var written = new List<WriteWork>(batch.Count);
        var session = _session ??= _database.OpenWriter();
        _truncation.RunIfDue(session);
        session.Sql("BEGIN IMMEDIATE").Execute();
        foreach (var work in batch)
        {
            if (TryRun(session, work))
            {
                written.Add(work);
            }
        }

        session.Sql("COMMIT").Execute();
        return written;
    }

    private static bool TryRun(SqliteSession session, WriteWork work)
    {
        if (work.IsCancelled)
        {
            work.Cancel();
            return false;
        }

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

    private void Abandon(List<WriteWork> batch, Exception exception)
    {
        var unavailable = SqliteTrouble.ToUnavailable(exception);
        Problem = unavailable.Message;
        foreach (var work in batch)
        {
            work.Fail(unavailable);
        }

        WriterLog.BatchFailed(_logger, batch.Count, exception);

        // A connection that failed may be in any state; closing it rolls back, and the next batch opens a new one.
        _session?.Dispose();
        _session = null;
    }
}
