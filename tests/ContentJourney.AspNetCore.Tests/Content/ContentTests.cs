using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Content;

public sealed class ContentTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Content_OfAKey_IsTheSlotsItemsByteForByte()
    {
        var answer = await _client.GetAsync("content?slot=hero&take=2&key=default~consideration~family&culture=da-dk");

        Assert.Equal(
            $$"""{"matched":"stage+persona","items":[{{TestSite.Json(TestSite.HeroFamily, "da-DK")}},{{TestSite.Json(TestSite.HeroConsideration, "da-DK")}}]}""",
            answer.Is(HttpStatusCode.OK).Text);
        Assert.Equal("application/json", answer.MediaType);
    }

    [Fact]
    public async Task Content_MayBeCachedByAnybody()
    {
        var answer = await _client.GetAsync("content?slot=hero&key=default~consideration~-");

        Assert.Equal("public, max-age=60", answer.Headers["Cache-Control"]);
        Assert.Equal("Api-Key", answer.Headers["Vary"]);
        Assert.Matches("^\"[A-Za-z0-9_-]{22}\"$", answer.Headers["ETag"]);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
    }

    [Fact]
    public async Task Content_ThatTimeWillChange_IsKeptNoLonger()
    {
        var answer = await _client.GetAsync("content?slot=offer&key=default~awareness~-");

        Assert.Equal("public, max-age=30", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Content_LeavesOutWhatDependsOnAVisitor()
    {
        var answer = await _client.GetAsync("content?slot=offer&take=10&key=default~awareness~-");

        Assert.DoesNotContain(TestSite.Offer.ToString(), answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, answer.At("items").GetArrayLength());
    }

    [Fact]
    public async Task Content_ThatNothingMatches_IsNone()
    {
        var answer = await _client.GetAsync("content?slot=next-step&key=default~advocacy~-");

        Assert.Equal("""{"matched":"none","items":[]}""", answer.Text);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Content_TheClientHasAlready_IsNotSentAgain(string ifNoneMatch)
    {
        const string Path = "content?slot=hero&key=default~consideration~-";
        var tag = (await _client.GetAsync(Path)).Headers["ETag"];

        var answer = await _client.GetAsync(Path, ("If-None-Match", string.Format(null, ifNoneMatch, tag)));

        Assert.Equal("", answer.Is(HttpStatusCode.NotModified).Text);
        Assert.Equal(tag, answer.Headers["ETag"]);
        Assert.Equal("public, max-age=60", answer.Headers["Cache-Control"]);
        Assert.Equal("Api-Key", answer.Headers["Vary"]);
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("nonsense")]
    public async Task Content_TheClientDoesNotHave_IsSent(string ifNoneMatch) =>
        (await _client.GetAsync("content?slot=hero&key=default~consideration~-", ("If-None-Match", ifNoneMatch))).Is(HttpStatusCode.OK);

    [Fact]
    public async Task Content_ThatDiffers_HasAnotherTag() =>
        Assert.NotEqual(
            (await _client.GetAsync("content?slot=hero&key=default~consideration~-")).Headers["ETag"],
            (await _client.GetAsync("content?slot=hero&key=default~consideration~-&culture=da-DK")).Headers["ETag"]);

    [Theory]
    [InlineData("key=default~awareness~-", "slot", "is required")]
    [InlineData("slot=hero", "key", "is required")]
    [InlineData("slot=&key=default~awareness~-", "slot", "is required")]
    [InlineData("slot=sidebar&key=default~awareness~-", "slot", "'sidebar' is not a known slot; allowed: hero, next-step, offer")]
    [InlineData("slot=next-step&key=workshop~looking~-", "slot", "'next-step' is not a known slot; allowed: hero")]
    [InlineData("slot=hero&key=default", "key", "'default' is not a key; allowed: journey~stage~persona, with '-' for no persona")]
    [InlineData("slot=hero&key=x~awareness~-", "key", "'x' is not a known journey; allowed: default, workshop")]
    [InlineData("slot=hero&key=default~x~-", "key", "'x' is not a known stage; allowed: awareness, consideration, conversion, retention, advocacy")]
    [InlineData("slot=hero&key=default~awareness~x", "key", "'x' is not a known persona; allowed: -, family, commuter")]
    [InlineData("slot=hero&key=default~awareness~", "key", "'' is not a known persona; allowed: -, family, commuter")]
    [InlineData("slot=hero&key=default~awareness~-&culture=xx", "culture", "'xx' is not a known culture; allowed: en-US, da-DK")]
    [InlineData("slot=hero&key=default~awareness~-&take=-1", "take", "is '-1'; allowed: whole numbers from 1 to 100")]
    [InlineData("slot=hero&key=default~awareness~-&take=0", "take", "is '0'; allowed: whole numbers from 1 to 100")]
    [InlineData("slot=hero&key=default~awareness~-&take=101", "take", "is '101'; allowed: whole numbers from 1 to 100")]
    [InlineData("slot=hero&key=default~awareness~-&take=1.0", "take", "is '1.0'; allowed: whole numbers from 1 to 100")]
    [InlineData("slot=hero&key=default~awareness~-&take=99999999999", "take", "is '99999999999'; allowed: whole numbers from 1 to 100")]
    [InlineData("slot=hero&slot=offer&key=default~awareness~-", "slot", "stands twice; once is allowed")]
    [InlineData("slot=hero&key=default~awareness~-&utm=1", "utm", "is unknown; allowed: slot, take, key, culture, fields, expand")]
    public async Task Content_WithAWrongQuery_IsRefused(string query, string place, string message) =>
        Assert.Equal(message, (await _client.GetAsync($"content?{query}")).IsProblem(HttpStatusCode.BadRequest, place));
}
