namespace ContentJourney.AspNetCore.Tests.Faults;

/// <summary>The machine's clock, which a test sets back and forward; time goes on meanwhile as it does.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public void Step(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}
