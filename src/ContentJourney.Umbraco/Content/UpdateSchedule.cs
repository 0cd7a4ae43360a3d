namespace ContentJourney.Umbraco.Content;

/// <summary>
/// When to read all content anew. A change of one document may show in any other that picks it, and nothing says which: so after
/// every change all is read, but never for more than a small part of the time.
/// </summary>
internal sealed class UpdateSchedule
{
    /// <summary>Changes often come together; also the least time between two readings.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Read again, should a change have been missed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>After a fault.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    private const int PauseForEachSecond = 10;
    private TimeSpan _pause = Pause;

    /// <summary>The next reading; null: none is asked for.</summary>
    public DateTimeOffset? Due { get; private set; }

    /// <summary>How long to wait for it; never longer than <see cref="Longest"/>.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => Due is not { } due ? Longest : due <= now ? TimeSpan.Zero : due - now;

    /// <summary>Notes that something has changed.</summary>
    public void Changed(DateTimeOffset now, bool atOnce)
    {
        var due = atOnce ? now : now + _pause;
        Due = Due is null || due < Due ? due : Due;
    }

    /// <summary>Notes that all is being read: what changes from now on asks for it once more.</summary>
    public void Begin() => Due = null;

    /// <summary>Notes that all was read.</summary>
    public void Done(DateTimeOffset now, TimeSpan took, bool withFaults)
    {
        var pause = took * PauseForEachSecond;
        _pause = pause < Pause ? Pause : pause > Longest ? Longest : pause;
        var next = now + (withFaults ? Retry + _pause : Longest);
        Due = Due is null || next < Due ? next : Due;
    }
}
