using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class VisitConsentTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string View = """ "touchpoints":[{"id":"new","type":"product-view"}],"traits":{"household":"family"},"slots":[{"name":"hero"}] """;

    private static readonly (string, string) Gpc = ("Sec-GPC", "1");

    private readonly TestClient _client = shared.Client;

    // What a visitor with one stored product view gets who sends one more and the trait of the persona.
    [Theory]
    [InlineData(true, true, false, "consideration", 1, 0, true, true)]
    [InlineData(true, true, true, "consideration", 1, 0, true, true)]
    [InlineData(false, true, false, "consideration", 0, 1, false, true)]
    [InlineData(false, true, true, "consideration", 0, 1, false, true)]
    [InlineData(true, false, false, "awareness", 0, 1, false, false)]
    [InlineData(true, false, true, "awareness", 0, 1, false, false)]
    [InlineData(false, false, false, "awareness", 0, 1, false, false)]
    [InlineData(false, false, true, "awareness", 0, 1, false, false)]
    public async Task Visit_WithEachConsent_UsesAndKeepsWhatItAllows(
        bool analytics, bool personalization, bool privacyControl, string stage, int accepted, int withoutConsent, bool keepsTouchpoints, bool keepsTraits)
    {
        var token = await _client.AgreeAsync("""[{"id":"old","type":"product-view"}]""");
        var consent = $$"""{"analytics":{{Json(analytics)}},"personalization":{{Json(personalization)}},"experiments":false}""";

        var answer = await _client.PostAsync("visit", $$"""{"consent":{{consent}},{{View}}}""", Headers(token, privacyControl));

        Assert.Equal(stage, answer.Stage);
        Assert.Equal("family", answer.At("decision.persona").GetString());
        Assert.Equal(token, answer.Visitor);
        Assert.Equal(accepted, answer.At("touchpoints.accepted").GetInt32());
        Assert.Equal(withoutConsent, WithoutConsent(answer));
        var export = await _client.ExportAsync(token);
        Assert.Equal(keepsTouchpoints ? 3 : 1, export.At("touchpoints").GetArrayLength());
        Assert.Equal(keepsTraits ? 1 : 0, export.At("traits").EnumerateObject().Count());
        Assert.Equal(consent, export.At("consent").GetRawText());
    }

    [Fact]
    public async Task Visit_OfANewVisitorWithoutPersonalization_LeavesNothingBehind()
    {
        var answer = await _client.PostAsync("visit", $$"""{"consent":{"analytics":true,"personalization":false},{{View}}}""");

        Assert.Equal("awareness", answer.Is(HttpStatusCode.OK).Stage);
        var export = await _client.ExportAsync(answer.Visitor);
        Assert.Equal("null", export.At("createdAt").GetRawText());
        Assert.Equal("null", export.At("consent").GetRawText());
    }

    [Fact]
    public async Task Visit_OfAVisitorWhoNeverSaid_FollowsTheDefaultWhichIsNone()
    {
        var answer = await _client.PostAsync("visit", $$"""{{{View}}}""");

        Assert.Equal(1, WithoutConsent(answer));
        Assert.Equal("null", (await _client.ExportAsync(answer.Visitor)).At("createdAt").GetRawText());
    }

    [Fact]
    public async Task Visit_WhereTheDefaultIsAll_KeepsWithoutBeingAsked()
    {
        await using var host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:DefaultConsent"] = "all");

        var answer = await host.Client.PostAsync("visit", $$"""{{{View}}}""");
        var withSignal = await host.Client.PostAsync("visit", $$"""{{{View}}}""", Gpc);

        Assert.Equal(1, answer.At("touchpoints.accepted").GetInt32());
        Assert.Equal("null", (await host.Client.ExportAsync(answer.Visitor)).At("consent").GetRawText());
        Assert.Equal(1, WithoutConsent(withSignal));
    }

    [Fact]
    public async Task Visit_WithTheSignal_IgnoresStoredConsentButLeavesItStored()
    {
        var token = await _client.AgreeAsync("""[{"id":"old","type":"product-view"}]""");

        var answer = await _client.PostAsync("visit", $$"""{{{View}}}""", TestClient.Token(token), Gpc);

        Assert.Equal("awareness", answer.Stage);
        Assert.Equal(1, WithoutConsent(answer));
        var export = await _client.ExportAsync(token);
        Assert.Equal(Bodies.AllConsent, export.At("consent").GetRawText());
        Assert.Equal(1, export.At("touchpoints").GetArrayLength());
    }

    [Fact]
    public async Task Visit_WithTheSignalAndPartOfAConsent_CountsTheRestAsRefused()
    {
        var token = await _client.AgreeAsync("""[{"id":"old","type":"product-view"}]""");

        var answer = await _client.PostAsync("visit", $$"""{"consent":{"personalization":true},{{View}}}""", TestClient.Token(token), Gpc);

        Assert.Equal("consideration", answer.Stage);
        Assert.Equal(1, WithoutConsent(answer));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("true")]
    public async Task Visit_WithAnotherValueOfTheSignal_IsAsWithoutIt(string value)
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("visit", $$"""{{{View}}}""", TestClient.Token(token), ("Sec-GPC", value));

        Assert.Equal(1, answer.At("touchpoints.accepted").GetInt32());
    }

    [Fact]
    public async Task Visit_WithPartOfAConsent_LeavesTheRestAsItWas()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("visit", """{"consent":{"experiments":false}}""", TestClient.Token(token));

        Assert.Equal("""{"analytics":true,"personalization":true,"experiments":false}""", (await _client.ExportAsync(token)).At("consent").GetRawText());
    }

    [Fact]
    public async Task Visit_AfterConsentWasGivenAgain_UsesTheOldHistory()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);
        await _client.PostAsync("visit", $$"""{"consent":{{Bodies.NoConsent}}}""", TestClient.Token(token));
        var refused = await _client.PostAsync("visit", "{}", TestClient.Token(token));

        var agreed = await _client.PostAsync("visit", Bodies.Visit(), TestClient.Token(token));

        Assert.Equal("awareness", refused.Stage);
        Assert.Equal("consideration", agreed.Stage);
    }

    [Fact]
    public async Task Visit_WithoutConsentToExperiments_AssignsNoVariant() =>
        Assert.Empty((await _client.PostAsync("visit", "{}")).At("experiments").EnumerateArray());

    private static string Json(bool value) => value ? "true" : "false";

    private static (string, string)[] Headers(string token, bool privacyControl) =>
        privacyControl ? [TestClient.Token(token), Gpc] : [TestClient.Token(token)];

    private static int WithoutConsent(Answer answer) =>
        answer.At("touchpoints").TryGetProperty("withoutConsent", out var count) ? count.GetInt32() : 0;
}
