namespace ContentJourney.Edge.Content.Following;

/// <summary>What webhooks said has changed, until the follower takes it: many calls become one.</summary>
internal sealed class FollowSignals(TimeProvider time)
{
    /// <summary>More documents than this are as good as everything.</summary>
    public const int MaxDocuments = 20;

    private readonly Lock _lock = new();
    private HashSet<Guid> _documents = [];
    private bool _everything;
    private TaskCompletionSource _signal = NewSignal();

    /// <summary>These documents have changed.</summary>
    public void Changed(IReadOnlyCollection<Guid> documents)
    {
        lock (_lock)
        {
            _documents.UnionWith(documents);
            _everything |= _documents.Count > MaxDocuments;
            _signal.TrySetResult();
        }
    }

    /// <summary>Anything may have changed.</summary>
    public void ChangedEverything()
    {
        lock (_lock)
        {
            _everything = true;
            _signal.TrySetResult();
        }
    }

    /// <summary>What has changed since the last call.</summary>
    public (bool Everything, IReadOnlyCollection<Guid> Documents) Take()
    {
        lock (_lock)
        {
            var taken = (_everything, _documents);
            (_everything, _documents, _signal) = (false, [], NewSignal());
            return taken;
        }
    }

    /// <summary>Waits until something is said, at most this long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        Task signal;
        lock (_lock)
        {
            signal = _signal.Task;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal, Task.Delay(atMost > TimeSpan.Zero ? atMost : TimeSpan.Zero, time, ended.Token));
        await ended.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
