using ContentJourney.Edge.Content.Following;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class RestartTests : FollowTest
{
    [Fact]
    public async Task Restart_WithoutTheCms_ServesWhatWasKeptAndKnowsItsAge()
    {
        string? home;
        await using (var first = await FollowAsync())
        {
            home = first.Json(HomePage);
            await NextLookAsync(first);
        }

        var confirmedAt = Clock.GetUtcNow();
        await Cms.DisposeAsync();
        Clock.Advance(TimeSpan.FromHours(5));
        await using var second = await FollowAsync();

        Assert.Equal(home, second.Json(HomePage));
        Assert.Equal("Kultur side", second.Name(CulturePage, "da-DK"));
        Assert.Equal("en-US", second.Snapshot.Index.DefaultCulture);
        Assert.Equal(confirmedAt, second.Status.AsOf);
        Assert.Equal(5 * 3600L, (await second.HealthAsync()).Data["ageSeconds"]);
    }

    [Fact]
    public async Task Restart_WithTheCms_ServesWhatIsNew()
    {
        await (await FollowAsync()).DisposeAsync();
        Cms.Remove(HomePage);
        await using var second = await FollowAsync();
        Assert.Null(second.Name(HomePage));
    }

    [Fact]
    public async Task Restart_WithAnotherCms_ServesNothingOfTheFirst()
    {
        await (await FollowAsync()).DisposeAsync();
        await using var second = new FollowingHost("http://127.0.0.1:1", Folder, Clock);
        await second.StartAsync();
        Assert.Null(second.Status.AsOf);
        Assert.Null(second.Name(HomePage));
    }

    [Fact]
    public async Task Restart_WithABrokenFile_StartsWithoutAndSaysSo()
    {
        string path;
        await using (var first = await FollowAsync())
        {
            path = first.Get<CatalogueFile>().Path;
        }

        await File.WriteAllTextAsync(path, "{\"cultures\":[");
        await Cms.DisposeAsync();
        await using var second = await FollowAsync();
        Assert.Null(second.Status.AsOf);
        Assert.Contains(second.Log.Warnings, line => line.Contains(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follow_WhereNothingCanBeKept_ServesAndSaysSo()
    {
        await using var host = Host();
        Directory.CreateDirectory(host.Get<CatalogueFile>().Path);
        await host.StartAsync();
        Assert.Equal("Renamed home", host.Name(HomePage));
        Assert.Contains(host.Log.Warnings, line => line.Contains("cannot be kept", StringComparison.Ordinal));
    }
}
