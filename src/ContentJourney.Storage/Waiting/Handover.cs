namespace ContentJourney.Storage.Waiting;

/// <summary>
/// Has callers who were answered together go on in the thread pool. One place in its queue stands for all of them, since putting each there
/// costs the thread that answered them a wake-up, and the pool a search, for each. A thread that comes to it leaves the place to the next
/// one and takes caller after caller: one that blocks, or throws, holds up none of the others.
/// </summary>
internal sealed class Handover : IThreadPoolWorkItem
{
    private readonly IWaiter[] _waiters;
    private readonly Action<IThreadPoolWorkItem> _queue;
    private int _taken;

    private Handover(IWaiter[] waiters, Action<IThreadPoolWorkItem> queue) => (_waiters, _queue) = (waiters, queue);

    /// <summary>Has those go on who are answered and were not taken along before.</summary>
    /// <param name="waiters">Who waits.</param>
    /// <param name="queue">Has a part run on another thread; by default one of the pool.</param>
    public static void GoOn(IReadOnlyList<IWaiter> waiters, Action<IThreadPoolWorkItem>? queue = null)
    {
        IWaiter[] answered = [.. waiters.Where(waiter => waiter.TakeAnswered())];
        if (answered.Length > 0)
        {
            queue ??= QueueOnThePool;
            queue(new Handover(answered, queue));
        }
    }

    /// <inheritdoc/>
    public void Execute()
    {
        if (_taken + 1 < _waiters.Length)
        {
            _queue(this);
        }

        for (var next = Interlocked.Increment(ref _taken); next <= _waiters.Length; next = Interlocked.Increment(ref _taken))
        {
            _waiters[next - 1].GoOn();
        }
    }

    private static void QueueOnThePool(IThreadPoolWorkItem part) => ThreadPool.UnsafeQueueUserWorkItem(part, preferLocal: false);
}
