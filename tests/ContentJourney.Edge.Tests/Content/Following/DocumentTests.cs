using Microsoft.AspNetCore.Http;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class DocumentTests : FollowTest
{
    [Fact]
    public async Task Changed_ReadsTheDocumentInEveryCultureAndNothingElse()
    {
        await using var host = await FollowAsync();
        var before = Cms.Requests.Count;
        Cms.Find("da-DK", CulturePage)["properties"]!["title"] = "Ny titel";

        await SayAsync(host, CulturePage);

        Assert.Contains("Ny titel", host.Json(CulturePage, "da-DK"), StringComparison.Ordinal);
        Assert.Equal([$"da-DK /item/{CulturePage}", $"en-US /item/{CulturePage}"], Cms.Requests.Skip(before).Order());
    }

    [Fact]
    public async Task Changed_ManyCallsForOneDocument_AreOneRead()
    {
        await using var host = await FollowAsync();
        var before = Cms.Requests.Count;
        await SayAsync(host, HomePage, HomePage, HomePage);
        Assert.Equal(2, Cms.Requests.Count - before);
    }

    [Fact]
    public async Task Unpublished_GoesAtOnceAndEverythingIsReadSoon()
    {
        await using var host = await FollowAsync();
        var reads = Cms.Reads;
        Cms.Remove(HomePage);

        await SayAsync(host, HomePage);
        Assert.Null(host.Name(HomePage));
        Assert.Equal(reads, Cms.Reads);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(2), host.Plan.NextAt);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Follower.StepAsync(CancellationToken.None);
        Assert.True(Cms.Reads > reads);
    }

    [Fact]
    public async Task Published_ComesAtOnce()
    {
        await using var host = await FollowAsync();
        Cms.Add("00000000-0000-4000-8000-000000000001", "new");
        await SayAsync(host, "00000000-0000-4000-8000-000000000001");
        Assert.Equal("new", host.Name("00000000-0000-4000-8000-000000000001"));
    }

    [Fact]
    public async Task Renamed_ChangesTheRoutesOfDescendantsToo()
    {
        await using var host = await FollowAsync();
        Cms.Find("en-US", HomePage)["route"]!["path"] = "/moved/";
        Cms.Find("en-US", CulturePage)["route"]!["path"] = "/moved/culture-page/";

        await SayAsync(host, HomePage);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Contains("/moved/culture-page/", host.Json(CulturePage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renamed_AgainAndAgain_IsReadAfterTenSecondsAtTheLatest()
    {
        await using var host = await FollowAsync();
        var reads = Cms.Reads;
        for (var second = 0; second < 10; second++)
        {
            Assert.Equal(reads, Cms.Reads);
            Cms.Find("en-US", HomePage)["name"] = $"Name {second}";
            await SayAsync(host, HomePage);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await host.Follower.StepAsync(CancellationToken.None);
        Assert.True(Cms.Reads > reads);
    }

    [Fact]
    public async Task PublishedInANewCulture_BringsTheCulture()
    {
        await using var host = await FollowAsync();
        var german = Cms.Find("en-US", CulturePage).DeepClone().AsObject();
        german["name"] = "Kulturseite";
        Cms.Items["de-DE"] = [german];
        Cms.Find("en-US", CulturePage)["cultures"]!["de-DE"] = german["route"]!.DeepClone();

        await SayAsync(host, CulturePage);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Equal("Kulturseite", host.Name(CulturePage, "de-DE"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task ForMembersAlone_IsLeftToTheList(int status)
    {
        await using var host = await FollowAsync();
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(context.Request.Path.Value!.Contains("/item/", StringComparison.Ordinal));
        };
        Cms.Items["en-US"].Remove(Cms.Find("en-US", HomePage));
        Cms.Items["da-DK"].Remove(Cms.Find("da-DK", HomePage));

        await SayAsync(host, HomePage);
        Assert.Null(host.Status.Fault);
        Cms.Trouble = null;
        Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Null(host.Name(HomePage));
    }

    [Fact]
    public async Task Failed_IsMadeUpForByReadingEverything()
    {
        await using var host = await FollowAsync();
        Cms.Find("en-US", HomePage)["properties"]!["title"] = "Changed";
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await SayAsync(host, HomePage);
        Assert.NotNull(host.Status.Fault);

        Cms.Trouble = null;
        Clock.Advance(host.Plan.NextAt - Clock.GetUtcNow());
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Contains("Changed", host.Json(HomePage), StringComparison.Ordinal);
        Assert.Null(host.Status.Fault);
    }

    [Fact]
    public async Task AnotherItemInTheAnswer_IsAFault()
    {
        await using var host = await FollowAsync();
        var other = Cms.Find("en-US", CulturePage).ToJsonString();
        Cms.Trouble = async context =>
        {
            await context.Response.WriteAsync(other);
            return true;
        };
        await SayAsync(host, HomePage);
        Assert.Contains("answers another item", host.Status.Fault, StringComparison.Ordinal);
        Assert.Equal("Renamed home", host.Name(HomePage));
    }

    [Fact]
    public async Task MoreThanTwentyDocuments_AreReadAsAWhole()
    {
        await using var host = await FollowAsync();
        var before = Cms.Requests.Count;
        await SayAsync(host, [.. Enumerable.Range(0, 21).Select(number => $"00000000-0000-4000-8000-{number:000000000000}")]);
        Assert.Equal(before, Cms.Requests.Count);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(2), host.Plan.NextAt);
    }

    private static async Task SayAsync(FollowingHost host, params string[] ids)
    {
        foreach (var id in ids)
        {
            host.Signals.Changed([Guid.Parse(id)]);
        }

        await host.Follower.StepAsync(CancellationToken.None);
    }
}
