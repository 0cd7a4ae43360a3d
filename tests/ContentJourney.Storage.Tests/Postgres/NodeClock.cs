namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Measures only the spans that a test lets pass; what waits for a while waits in real time.</summary>
internal sealed class NodeClock : TimeProvider
{
    private long _now = TimeSpan.TicksPerHour;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public void Pass(double seconds) => Interlocked.Add(ref _now, (long)(seconds * TimeSpan.TicksPerSecond));
}
