using System.Diagnostics;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Waiting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Writing;

/// <summary>
/// Group commit: a thread that puts every write that waits into one transaction and answers their callers after the
/// commit is synced. While it syncs, the next batch gathers, so that batches grow with the load by themselves.
/// </summary>
internal sealed class GroupWriter<TWork> : IDisposable, IAsyncDisposable
    where TWork : WriteWork
{
    private readonly IBatchStore<TWork> _store;
    private readonly CommitMetrics _metrics;
    private readonly ILogger _logger;
    private readonly WriteQueue<TWork> _queue;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the thread; the store is opened by the first write.</summary>
    public GroupWriter(IBatchStore<TWork> store, WriteLimits limits, CommitMetrics metrics, ILogger logger)
    {
        (_store, _metrics, _logger, _queue) = (store, metrics, logger, new WriteQueue<TWork>(limits));

        // Syncs block for milliseconds: on a pool thread they would take a core's worth of requests away.
        _thread = new Thread(Run) { IsBackground = true, Name = "ContentJourney writer" };
        _thread.Start();
    }

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many rows wait.</summary>
    public int QueuedRows => _queue.Rows;

    /// <summary>Has the write stored with the next batch.</summary>
    /// <exception cref="StoreUnavailableException">The queue is full or closed.</exception>
    public void Add(TWork work)
    {
        try
        {
            _queue.Add(work);
        }
        catch (StoreUnavailableException)
        {
            _metrics.NotTaken();
            throw;
        }
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
        var batch = new List<TWork>();
        while (_queue.Take(batch))
        {
            Store(batch);
            batch.Clear();
        }

        _store.Dispose();
        _stopped.SetResult();
    }

    private void Store(List<TWork> batch)
    {
        IReadOnlyList<TWork> written;
        var start = _metrics.Start();
        using (var activity = StoreTraces.Commit(_metrics.System, batch))
        {
            try
            {
                written = _store.Commit(batch);
                Problem = null;
                _metrics.Committed(start, batch, failure: null);
            }
            catch (Exception exception)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
                _metrics.Committed(start, batch, exception);
                Refuse(batch, exception);
                return;
            }
        }

        foreach (var work in written)
        {
            work.Complete();
        }

        Handover.GoOn(batch);
    }

    private void Refuse(List<TWork> batch, Exception exception)
    {
        var unavailable = _store.Abandon(exception);
        Problem = unavailable.Message;
        foreach (var work in batch)
        {
            work.Fail(unavailable);
        }

        Handover.GoOn(batch);
        WriterLog.BatchFailed(_logger, batch.Count, exception);
    }
}
