namespace ContentJourney.AspNetCore.Tests.Retention;

/// <summary>A clock whose timers wait until a test fires the next one, which moves the clock to its instant.</summary>
internal sealed class RetentionClock : TimeProvider, IDisposable
{
    private readonly SemaphoreSlim _made = new(0);
    private readonly Queue<(TimerCallback Callback, object? State, TimeSpan Due)> _timers = new();
    private TimeSpan _now;

    /// <summary>How long it is since the clock was made.</summary>
    public TimeSpan Now => _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Enqueue((callback, state, dueTime));
        _made.Release();
        return new Waiting();
    }

    public void Dispose() => _made.Dispose();

    /// <summary>Waits until somebody waits for the clock, then moves it there.</summary>
    /// <returns>How long they waited.</returns>
    public async Task<TimeSpan> NextAsync()
    {
        Assert.True(await _made.WaitAsync(TimeSpan.FromMinutes(1)));
        var (callback, state, due) = _timers.Dequeue();
        _now += due;
        callback(state);
        return due;
    }

    private sealed class Waiting : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
