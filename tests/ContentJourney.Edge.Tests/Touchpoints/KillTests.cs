using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Touchpoints;

public sealed class KillTests
{
    private const int Rounds = 20;
    private const int Seed = 20261122;
    private readonly IngestLoad _load = new(Seed);

    [Fact]
    public async Task Kill_InTheMiddleOfIngesting_LosesNothingAcknowledgedAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            await using var edge = await EdgeProcess.StartAsync(folder.Path);
            await CheckAsync(edge, exactly: false);
            await _load.ResendAsync(edge);
            await CheckAsync(edge, exactly: true);
            await _load.RunUntilKilledAsync(edge, random.Next(20, 120));
        }

        await using var last = await EdgeProcess.StartAsync(folder.Path);
        await CheckAsync(last, exactly: false);
        await _load.ResendAsync(last);
        await CheckAsync(last, exactly: true);
        Assert.True(_load.Acknowledged.Values.Sum(ids => ids.Count) > Rounds * 20);
    }

    // What was in flight may have been stored or not; sent again, it counts once.
    private async Task CheckAsync(EdgeProcess edge, bool exactly)
    {
        foreach (var (visitor, acknowledged) in _load.Acknowledged)
        {
            var stored = await _load.ReadAsync(edge, visitor);
            Assert.Equal(stored.Count, stored.Distinct().Count());
            Assert.Empty(acknowledged.Except(stored));
            if (exactly)
            {
                Assert.Equal(acknowledged.Count, stored.Count);
            }
        }
    }
}
