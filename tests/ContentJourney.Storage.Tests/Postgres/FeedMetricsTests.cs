using ContentJourney.AspNetCore.Tests.Telemetry;
using ContentJourney.Storage.Postgres.Changes;

namespace ContentJourney.Storage.Tests.Postgres;

public sealed class FeedMetricsTests : TimeProvider, IDisposable
{
    private readonly TestMeters _meters = new();
    private long _now;

    public override long TimestampFrequency => 1;

    [Fact]
    public void Age_GrowsUntilTheStoreIsAskedAgain()
    {
        var feed = new FeedMetrics(_meters, this);
        using var measured = new Measurements(_meters);

        _now = 5;
        Assert.Equal((0, 5), Look(measured));
        feed.Asked();
        Assert.Equal((1, 0), Look(measured));
        _now = 9;
        Assert.True(feed.Lost());
        Assert.False(feed.Lost());
        Assert.Equal((0, 4), Look(measured));
    }

    public override long GetTimestamp() => _now;

    public void Dispose() => _meters.Dispose();

    private static (double Connected, double Age) Look(Measurements measured) =>
        (Assert.Single(measured.Ask("contentjourney.changes.connected")).Value, Assert.Single(measured.Ask("contentjourney.changes.age")).Value);
}
