using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Delivery;

[Collection(SampleEdge.Collection)]
public sealed class SnapshotRendererTests(SampleEdge edge)
{
    private const string Journey = "/umbraco/delivery/api/v2/journey";
    private const string Selection = "fields=properties[title]&expand=properties[$all]";

    [Theory]
    [InlineData("en-US")]
    [InlineData("da-DK")]
    public async Task Content_WithFieldsAndExpand_IsAsTheDeliveryApiRendersIt(string culture)
    {
        var answer = await edge.Process.Client.GetStringAsync($"{Journey}/content?slot=hero&take=3&key=default~awareness~-&culture={culture}&{Selection}");

        using var json = JsonDocument.Parse(answer);
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToArray();
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var rendered = await edge.Process.Client.ReadContentAsync($"/item/{item.GetProperty("id").GetString()}?{Selection}", ("Accept-Language", culture));
            Assert.Equal(rendered, item.GetRawText());
        }
    }

    [Fact]
    public async Task Visit_WithFields_HasThemAlone()
    {
        var response = await edge.Process.Client.PostAsJsonAsync($"{Journey}/visit?fields=properties[title]", new { slots = new[] { new { name = "hero" } } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var item = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("slots").GetProperty("hero").GetProperty("items")[0];
        Assert.Equal(["title"], item.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }
}
