using ContentJourney.AspNetCore.Time;

namespace ContentJourney.Edge.Content.Following;

/// <summary>When the follower does what, whatever the machine's clock is set to meanwhile.</summary>
internal sealed class FollowPlan(FollowSettings settings, TimeProvider time)
{
    // Editors publish several documents in a row, and each call of the webhook would read everything.
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestUnrest = TimeSpan.FromSeconds(10);

    private readonly SteadyClock _clock = new(time);
    private DateTimeOffset _lookAt;
    private DateTimeOffset _readAt;
    private DateTimeOffset? _unrestSince;
    private DateTimeOffset? _retryAt;
    private int _failures;

    /// <summary>The instant to which the others of the plan compare; not the date.</summary>
    public DateTimeOffset Now => _clock.Now;

    /// <summary>When the next step is due, unless a webhook calls before.</summary>
    public DateTimeOffset NextAt => _retryAt ?? (_lookAt < _readAt ? _lookAt : _readAt);

    /// <summary>Until when the CMS asked to be left alone, whatever a webhook says.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    /// <summary>Whether everything is to be read.</summary>
    public bool IsReadDue => _readAt <= Now;

    /// <summary>Whether to look for changes.</summary>
    public bool IsLookDue => _lookAt <= Now;

    /// <summary>Anything may have changed: everything is read when it is quiet, at the latest 10 s from the first such call on.</summary>
    public void ReadAllSoon()
    {
        var now = Now;
        _unrestSince ??= now;
        var at = now + s_quiet;
        var latest = _unrestSince.Value + s_longestUnrest;
        _readAt = at < latest ? at : latest;
    }

    /// <summary>The next step reads everything.</summary>
    public void ReadAllNext() => _readAt = Now;

    /// <summary>Nothing had changed.</summary>
    /// <param name="at">When the look began: <see cref="Now"/>.</param>
    public void Looked(DateTimeOffset at) => _lookAt = at + Backoff.Regular(settings.PollInterval);

    /// <summary>Everything was read.</summary>
    /// <param name="at">When the reading began: <see cref="Now"/>.</param>
    public void ReadAll(DateTimeOffset at)
    {
        Looked(at);
        _readAt = at + settings.FullReadInterval;
        _unrestSince = null;
    }

    /// <summary>The CMS answered.</summary>
    public void Succeeded() => (_failures, _retryAt) = (0, null);

    /// <summary>The CMS cannot be followed now.</summary>
    /// <param name="retryAfter">How long it asked to be left alone, or null.</param>
    public void Failed(TimeSpan? retryAfter)
    {
        var now = Now;
        var wait = Backoff.After(++_failures);
        if (retryAfter is { } asked)
        {
            HeldUntil = now + asked;
            wait = wait > asked ? wait : asked;
        }

        _retryAt = now + wait;
    }
}
