namespace ContentJourney.Umbraco.Content;

/// <summary>
/// Takes changes from the CMS's notifications, which must neither wait nor fail, and keeps them, each once, until they are worked
/// off. Safe to use from all threads.
/// </summary>
internal sealed class ChangeQueue(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly HashSet<DocumentChange> _documents = [];
    private readonly TaskCompletionSource _started = NewSignal();
    private TaskCompletionSource _signal = NewSignal();
    private bool _protection;
    private bool _everything;
    private bool _atOnce;

    /// <summary>Completed when the site has started; before, content cannot be read.</summary>
    public Task Started => _started.Task;

    /// <summary>The site has started, perhaps once more.</summary>
    public void Start()
    {
        AddEverything(atOnce: true);
        _started.TrySetResult();
    }

    /// <summary>A document changed; what picks it may be rendered otherwise.</summary>
    public void AddDocument(DocumentChange change) => Add(() =>
    {
        _documents.Add(change);
        _everything = true;
    });

    /// <summary>Member protection was set or lifted.</summary>
    public void AddProtection() => Add(() => _protection = _everything = _atOnce = true);

    /// <summary>Any document may be rendered otherwise.</summary>
    /// <param name="atOnce">Whether the site was started or set otherwise, and not merely edited.</param>
    public void AddEverything(bool atOnce) => Add(() => (_everything, _atOnce) = (true, _atOnce || atOnce));

    /// <summary>Takes everything that waits; null when nothing does.</summary>
    public ContentChanges? Take()
    {
        lock (_lock)
        {
            if (!_signal.Task.IsCompleted)
            {
                return null;
            }

            var changes = new ContentChanges { Documents = [.. _documents], Protection = _protection, Everything = _everything, AtOnce = _atOnce };
            _documents.Clear();
            _protection = _everything = _atOnce = false;
            _signal = NewSignal();
            return changes;
        }
    }

    /// <summary>Takes everything that waits, and has the schedule read all content anew where that is needed.</summary>
    public ContentChanges? Take(UpdateSchedule schedule, DateTimeOffset now)
    {
        var changes = Take();
        if (changes is { Everything: true })
        {
            schedule.Changed(now, changes.AtOnce);
        }

        return changes;
    }

    /// <summary>Waits for a change, but no longer than this.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Task signal;
        lock (_lock)
        {
            signal = _signal.Task;
        }

        try
        {
            await signal.WaitAsync(longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing has changed.
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Add(Action change)
    {
        lock (_lock)
        {
            change();
            _signal.TrySetResult();
        }
    }
}
