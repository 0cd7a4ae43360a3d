using System.Net;
using System.Text.Json;

namespace ContentJourney.Edge.Tests.Delivery;

public sealed class DeliveryQueryTests(RecordedSite site) : IClassFixture<RecordedSite>
{
    [Theory]
    [InlineData("filter=contentType:blockPage", "Block page")]
    [InlineData("filter=contentType:!journeyPage", "Culture page|Block page")]
    [InlineData("filter=contentType:blockPage,journeyCulturePage", "Culture page|Block page")]
    [InlineData("filter=contentType:journeyPage&filter=name:BOTH", "Both page")]
    [InlineData("filter=contentType:blockPage&filter=name:both", "")]
    [InlineData("filter=name:!page", "Renamed home|Parent renamed again")]
    [InlineData("filter=createDate>2026-11-22T06:00:00Z", "Block page")]
    [InlineData("filter=createDate>:2026-11-22T05:54:05.8&filter=createDate<2026-11-23", "Block page")]
    [InlineData("filter=updateDate<:2026-11-22T05:54:05.8023696Z", "Culture page")]
    [InlineData("filter=updateDate<2026-11-22T05:54:05.8023696Z", "")]
    [InlineData("filter=&sort=&take=1", "Culture page")]
    [InlineData("filter=contentType:journeyPage&sort=name:asc", "Both page|Decision page|Parent renamed again|Renamed home")]
    [InlineData("filter=contentType:journeyPage&sort=updateDate:desc&take=2", "Parent renamed again|Decision page")]
    [InlineData("sort=createDate:asc&take=1&skip=1", "Parent renamed again")]
    [InlineData("sort=level:desc&sort=name:desc&take=2", "Both page|Renamed home")]
    [InlineData("skip=6", "")]
    [InlineData("take=0", "")]
    public async Task List_OfAQuery_HasTheseItems(string query, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), await site.Process.Client.ReadNamesAsync($"?{query}"));

    [Fact]
    public async Task List_OfAPage_HasTheTotalOfAll()
    {
        using var page = JsonDocument.Parse(await site.Process.Client.ReadContentAsync("?filter=contentType:journeyPage&take=1"));
        Assert.Equal((4, 1), (page.RootElement.GetProperty("total").GetInt32(), page.RootElement.GetProperty("items").GetArrayLength()));
    }

    [Theory]
    [InlineData("?take=-1", "take")]
    [InlineData("?skip=-1", "skip")]
    [InlineData("?take=ten", "take")]
    [InlineData("?take=99999999999", "take")]
    [InlineData("?take=", "take")]
    [InlineData("?filter=createDate>yesterday", "filter")]
    [InlineData("?filter=journeyStage:nowhere", "filter")]
    [InlineData("?filter=persona:nobody", "filter")]
    [InlineData("?filter=slot:nothing", "filter")]
    [InlineData("?fetch=journeyStage:nowhere", "fetch")]
    [InlineData("?fetch=slot:hero,nothing", "fetch")]
    [InlineData("?fields=title", "fields")]
    [InlineData("?fields=properties[title", "fields")]
    [InlineData("?expand=properties[]", "expand")]
    [InlineData("?expand=properties[a]]", "expand")]
    [InlineData("/items", "id")]
    [InlineData("/items?id=7", "id[0]")]
    public async Task Query_WithAWrongValue_IsAProblemThatNamesIt(string path, string place)
    {
        using var response = await site.Process.Client.GetContentAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty(place, out _));
    }
}
