using System.Net;

namespace ContentJourney.Edge.Tests.Delivery;

/// <summary>What the CMS answered to the same requests.</summary>
public sealed class RecordedAnswerTests(RecordedSite site) : IClassFixture<RecordedSite>
{
    private const string Parent = "d0c00000-0000-4000-8000-000000000002";

    [Theory]
    [InlineData("content.en.json", "en-US")]
    [InlineData("content.en.json", "EN-us")]
    [InlineData("content.en.json", "da,en;q=0.8")]
    [InlineData("content.en.json", "")]
    [InlineData("content.da.json", "da-DK")]
    public async Task List_InACulture_IsTheRecordedAnswer(string recorded, string acceptLanguage)
    {
        using var expected = RecordedSite.Read(recorded);
        Assert.Equal(WireJson.Of(expected.RootElement), await site.Process.Client.ReadContentAsync("", ("Accept-Language", acceptLanguage)));
    }

    [Fact]
    public async Task List_OfAStage_IsTheRecordedAnswer()
    {
        using var expected = RecordedSite.Read("content-filtered.json");
        Assert.Equal(
            WireJson.Of(expected.RootElement),
            await site.Process.Client.ReadContentAsync("?filter=journeyStage:consideration&sort=journeyPriority:desc"));
    }

    [Fact]
    public async Task List_InACultureTheSiteLacks_IsWhatDoesNotVary() =>
        Assert.DoesNotContain("Culture page", await site.Process.Client.ReadNamesAsync("", ("Accept-Language", "sv-SE")));

    [Fact]
    public async Task Item_HasTheRecordedBytesAndHeaders()
    {
        var recorded = await File.ReadAllLinesAsync(Hosting.EdgeFiles.Shared("delivery-api/item-with-headers.txt"));
        using var response = await site.Process.Client.GetContentAsync("/item/d0c00000-0000-4000-8000-000000000001");
        Assert.Equal(recorded[^1], await response.Content.ReadAsStringAsync());
        Assert.Contains($"Content-Type: {response.Content.Headers.ContentType}", recorded);
        Assert.Contains($"Vary: {string.Join(", ", response.Headers.Vary)}", recorded);
        Assert.Contains($"api-supported-versions: {Assert.Single(response.Headers.GetValues("api-supported-versions"))}", recorded);
    }

    [Theory]
    [InlineData("/item/d0c00000-0000-4000-8000-000000009999")]
    [InlineData("/item/not-here")]
    public async Task Item_ThatIsNotThere_Is404WithoutABody(string path)
    {
        using var response = await site.Process.Client.GetContentAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Filter_Unknown_IsTheRecordedProblem()
    {
        var recorded = await File.ReadAllLinesAsync(Hosting.EdgeFiles.Shared("delivery-api/errors.txt"));
        using var response = await site.Process.Client.GetContentAsync("?filter=nope:1");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(await response.Content.ReadAsStringAsync(), recorded);
    }

    [Theory]
    [InlineData("fetch=nope:1", "Selector option not found")]
    [InlineData("fetch=children", "Selector option not found")]
    [InlineData("fetch=journeyStage:!awareness", "Selector option not found")]
    [InlineData("sort=nope:asc", "Sort option not found")]
    [InlineData("sort=name", "Sort option not found")]
    public async Task Option_Unknown_IsTheCmssProblem(string query, string title)
    {
        using var response = await site.Process.Client.GetContentAsync($"?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"title\":\"{title}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("children:nope")]
    [InlineData("children:")]
    [InlineData("ancestors:parent-renamed-again")]
    public async Task Fetch_AroundNothing_IsAnEmptyList(string fetch) =>
        Assert.Equal("""{"total":0,"items":[]}""", await site.Process.Client.ReadContentAsync($"?fetch={fetch}"));

    [Theory]
    [InlineData($"children:{Parent}", "Both page")]
    [InlineData("children:/parent-renamed-again/", "Both page")]
    [InlineData($"Descendants:{Parent}", "Both page")]
    [InlineData("ancestors:both-page", "Parent renamed again")]
    public async Task Fetch_ByIdOrPath_FollowsTheTree(string fetch, string expected) =>
        Assert.Equal([expected], await site.Process.Client.ReadNamesAsync($"?fetch={fetch}"));

    [Theory]
    [InlineData("parent-renamed-again")]
    [InlineData(Parent)]
    public async Task StartItem_LimitsListsAndPathsToItsTree(string startItem)
    {
        Assert.Equal(["Both page"], await site.Process.Client.ReadNamesAsync("", ("Start-Item", startItem)));
        using var found = await site.Process.Client.GetContentAsync("/item/both-page", ("Start-Item", startItem));
        using var other = await site.Process.Client.GetContentAsync("/item/block-page", ("Start-Item", startItem));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (found.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task StartItem_ThatIsNotThere_Is404()
    {
        using var response = await site.Process.Client.GetContentAsync("", ("Start-Item", "nowhere"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
