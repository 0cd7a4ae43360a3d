using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Writing;

/// <summary>
/// Writes that wait for the writer. Small and bulk writes wait apart: a transaction takes every small write that waits
/// (up to a limit) and at most one bulk write, so that a page view never waits for a whole line of imports.
/// </summary>
internal sealed class WriteQueue<TWork>(WriteLimits limits)
    where TWork : WriteWork
{
    private readonly object _gate = new();
    private readonly Queue<TWork> _small = new();
    private readonly Queue<TWork> _bulk = new();
    private int _rows;
    private bool _closed;

    /// <summary>How many rows wait.</summary>
    public int Rows
    {
        get
        {
            lock (_gate)
            {
                return _rows;
            }
        }
    }

    /// <summary>Adds a write.</summary>
    /// <exception cref="StoreUnavailableException">The queue is full or closed.</exception>
    public void Add(TWork work)
    {
        lock (_gate)
        {
            if (_closed)
            {
                throw new StoreUnavailableException("The store is stopping.");
            }

            // A single write larger than the queue must still be possible when nothing else waits.
            if (_rows > 0 && _rows + work.Rows > limits.QueuedRows)
            {
                throw new StoreUnavailableException("The store has more writes waiting than it may take.");
            }

            _rows += work.Rows;
            (work.Rows < limits.BulkRows ? _small : _bulk).Enqueue(work);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Moves the next batch into <paramref name="batch"/>, waiting for the first write.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<TWork> batch)
    {
        lock (_gate)
        {
            while (_rows == 0)
            {
                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            var rows = 0;
            while (rows < limits.BatchRows && _small.TryDequeue(out var work))
            {
                rows += work.Rows;
                batch.Add(work);
            }

            if (_bulk.TryDequeue(out var bulk))
            {
                rows += bulk.Rows;
                batch.Add(bulk);
            }

            _rows -= rows;
            return true;
        }
    }

    /// <summary>Takes no further writes; those that wait are still handed out.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
