using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>A disk under SQLite that takes no more writes for a while.</summary>
public sealed class DiskTests
{
    private const int Requests = 20;

    [Fact]
    public Task FullDisk_RefusesWithTheReasonAndGoesOnWhenThereIsRoom() => TakesNoWritesAsync(SmallDisk.Full());

    [Fact]
    public Task ReadOnlyDisk_RefusesWithTheReasonAndGoesOnWhenItMayBeWritten() => TakesNoWritesAsync(SmallDisk.ReadOnly());

    private static async Task TakesNoWritesAsync(SmallDisk disk)
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(disk.Wrapper(folder.Path), folder.Path, new SqliteFaultStore(folder.Path).Settings);
        var store = new SqliteFaultStore(disk.Seen(edge, folder.Path));
        using var load = new MixedLoad(store);
        await load.SendToAsync(edge.Client);
        var rounds = FaultScale.Of(1, 20);
        for (var round = 1; round <= rounds; round++)
        {
            await load.AnsweredAsync(Requests);
            await disk.BreakAsync(edge, folder.Path);
            await load.FailedAsync(Requests);
            await Eventually.EqualAsync(true, async () => (await edge.ReadinessAsync()).Contains(disk.Reason, StringComparison.Ordinal));
            await disk.MendAsync(edge, folder.Path);
            await edge.ReadyAsync();
            FaultScale.Report($"disk ({disk.Reason}): round {round} of {rounds}, {load.Acknowledged} touchpoints acknowledged");
        }

        await load.AnsweredAsync(Requests);
        await load.StopAndCheckAsync();
    }
}
