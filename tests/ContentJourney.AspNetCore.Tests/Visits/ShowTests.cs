using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class ShowTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string OfferSlot = """{"slots":[{"name":"offer"}]}""";

    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Visit_RecordsEveryItemItServes()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("visit", """{"slots":[{"name":"hero"},{"name":"next-step","take":3}]}""", TestClient.Token(token));

        var shows = (await _client.ExportAsync(token)).At("touchpoints").EnumerateArray().ToList();
        Assert.Equal(4, shows.Count);
        Assert.All(shows, show => Assert.Equal("content-shown", show.GetProperty("type").GetString()));
        Assert.All(shows, show => Assert.Equal(shared.Host.Time(), show.GetProperty("occurredAt").GetString()));
        Assert.Contains(shows, show => show.GetProperty("contentId").GetString() == TestSite.HeroDefault.ToString()
            && show.GetProperty("properties").GetProperty("slot").GetString() == "hero");
        Assert.Equal(3, shows.Count(show => show.TryGetProperty("contentStages", out var stages) && stages.GetArrayLength() == 3));
    }

    [Fact]
    public async Task Visit_RepeatedAtTheSameInstant_RecordsEachShow()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("visit", """{"slots":[{"name":"hero"}]}""", TestClient.Token(token));
        await _client.PostAsync("visit", """{"slots":[{"name":"hero"}]}""", TestClient.Token(token));

        Assert.Equal(2, (await _client.StoredIdsAsync(token)).Length);
    }

    [Fact]
    public async Task Visit_WhenAnItemWasShownAsOftenAsItMay_ServesAnother()
    {
        var token = await _client.AgreeAsync();
        var served = new List<string>();

        for (var n = 0; n < 3; n++)
        {
            var answer = await _client.PostAsync("visit", OfferSlot, TestClient.Token(token));
            served.Add(answer.At("slots.offer.items.0.id").GetString()!);
        }

        Assert.Equal([TestSite.Offer.ToString(), TestSite.Offer.ToString()], served[..2]);
        Assert.NotEqual(TestSite.Offer.ToString(), served[2]);
    }

    [Theory]
    [InlineData("visit", """{"recordShown":false,"slots":[{"name":"hero"}]}""")]
    [InlineData("visit?dryRun=true", """{"slots":[{"name":"hero"}]}""")]
    [InlineData("visit", """{"consent":{"analytics":false},"slots":[{"name":"hero"}]}""")]
    public async Task Visit_ThatMayNotRecord_RecordsNoShow(string path, string body)
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync(path, body, TestClient.Token(token));

        Assert.Equal("default", answer.At("slots.hero.matched").GetString());
        Assert.Empty(await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task Shows_AreNoTouchpointsOfTheRequest()
    {
        var answer = await _client.PostAsync("visit", Bodies.Visit(""" "slots":[{"name":"hero"}] """));

        Assert.Equal(0, answer.At("touchpoints.accepted").GetInt32());
    }
}
