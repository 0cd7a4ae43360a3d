using Microsoft.AspNetCore.Http;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class LookTests : FollowTest
{
    [Fact]
    public async Task Look_NothingChanged_AsksForTheNewestItemAlone()
    {
        await using var host = await FollowAsync();
        var (reads, snapshot) = (Cms.Reads, host.Snapshot);

        await NextLookAsync(host);

        Assert.Equal(reads, Cms.Reads);
        Assert.Same(snapshot, host.Snapshot);
        Assert.Equal(Clock.GetUtcNow(), host.Status.AsOf);
    }

    [Fact]
    public async Task Look_BeforeItIsDue_AsksNothing()
    {
        await using var host = await FollowAsync();
        var before = Cms.Requests.Count;
        Clock.Advance(TimeSpan.FromSeconds(50));
        await host.Follower.StepAsync(CancellationToken.None);
        Assert.Equal(before, Cms.Requests.Count);
        Assert.InRange(host.Plan.NextAt - Clock.GetUtcNow(), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Look_ItemChanged_IsServed()
    {
        await using var host = await FollowAsync();
        var page = Cms.Find("da-DK", CulturePage);
        (page["name"], page["updateDate"]) = ("Ny kulturside", "2026-11-23T00:00:00Z");

        await NextLookAsync(host);

        Assert.Equal("Ny kulturside", host.Name(CulturePage, "da-DK"));
        Assert.Equal("Culture page", host.Name(CulturePage));
    }

    [Fact]
    public async Task Look_ItemGone_IsServedNoMore()
    {
        await using var host = await FollowAsync();
        Cms.Remove(HomePage);
        await NextLookAsync(host);
        Assert.Null(host.Name(HomePage));
    }

    [Fact]
    public async Task Look_WithEntityTags_AsksWithThem()
    {
        var unchanged = 0;
        Cms.Trouble = context =>
        {
            var known = context.Request.Headers.IfNoneMatch.ToString();
            context.Response.Headers.ETag = "\"1\"";
            if (known != "\"1\"")
            {
                return Task.FromResult(false);
            }

            unchanged++;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.FromResult(true);
        };
        await using var host = await FollowAsync();
        var reads = Cms.Reads;
        unchanged = 0;

        await NextLookAsync(host);

        Assert.Equal(2, unchanged);
        Assert.Equal(reads, Cms.Reads);
        Assert.Null(host.Status.Fault);
    }

    [Fact]
    public async Task Look_AfterAnHour_ReadsEverythingAlsoWhatShowsInNoDate()
    {
        await using var host = await FollowAsync();
        Cms.Find("en-US", HomePage)["name"] = "Rendered otherwise";
        await NextLookAsync(host);
        Assert.Equal("Renamed home", host.Name(HomePage));

        Clock.Advance(TimeSpan.FromHours(1));
        await host.Follower.StepAsync(CancellationToken.None);
        Assert.Equal("Rendered otherwise", host.Name(HomePage));
    }
}
