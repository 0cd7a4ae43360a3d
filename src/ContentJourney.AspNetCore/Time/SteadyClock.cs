namespace ContentJourney.AspNetCore.Time;

/// <summary>
/// Instants to wait for: they go on evenly when the machine's clock is set back or forward, and say nothing about the date.
/// </summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly long _timestamp = time.GetTimestamp();

    /// <summary>The instant at which this was made, and the time that has passed since.</summary>
    public DateTimeOffset Now => _start + time.GetElapsedTime(_timestamp);
}
