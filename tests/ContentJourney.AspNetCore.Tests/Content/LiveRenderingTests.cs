using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Content;

public sealed class LiveRenderingTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Hero = "content?slot=hero&key=default~consideration~-";
    private const string Slots = """{"culture":"da-DK","slots":[{"name":"hero"},{"name":"next-step","take":2}]}""";
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Content_WithFields_IsRenderedWithThem()
    {
        var answer = await _client.GetAsync($"{Hero}&culture=da-DK&fields=properties[title]");

        Assert.Equal("properties[title]", answer.At("items.0.properties.fields").GetString());
        Assert.Equal("da-DK", answer.At("items.0.name").GetString());
        Assert.Equal("public, max-age=60", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Visit_WithFields_RendersEverySlotWithThem()
    {
        var answer = await _client.PostAsync("visit?fields=properties[title]&expand=properties[related]", Slots);

        Assert.Equal("properties[title]", answer.At("slots.hero.items.0.properties.fields").GetString());
        Assert.Equal("properties[title]", answer.At("slots.next-step.items.1.properties.fields").GetString());
        Assert.Equal("default", answer.At("slots.hero.matched").GetString());
    }

    [Fact]
    public async Task Visit_AsTheCatalogueHasItems_CopiesThem() =>
        Assert.Equal(
            TestSite.Json(TestSite.HeroDefault, "da-DK"),
            (await _client.PostAsync("visit?fields=$all&expand=", Slots)).At("slots.hero.items.0").GetRawText());

    [Theory]
    [InlineData("fields=title", "fields")]
    [InlineData("expand=properties[", "expand")]
    [InlineData("expand=properties[everything]", "expand")]
    public async Task Render_WhatCannotBe_IsRefusedAtItsPlace(string query, string place)
    {
        (await _client.GetAsync($"{Hero}&{query}")).IsProblem(HttpStatusCode.BadRequest, place);
        (await _client.PostAsync($"visit?{query}", Slots)).IsProblem(HttpStatusCode.BadRequest, place);
    }

    [Fact]
    public async Task Visit_ThatWouldExpandTooMuch_StoresNothing()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync(
            "visit?expand=properties[everything]", """{"touchpoints":[{"id":"a","type":"call"}],"slots":[{"name":"hero"}]}""", TestClient.Token(token));

        Assert.Empty(await _client.StoredIdsAsync(token));
    }
}
