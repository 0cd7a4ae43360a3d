using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class VisitErrorTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Theory]
    [InlineData("""{"journey":"nonsense"}""", "journey", "'nonsense' is not a known journey; allowed: default, workshop")]
    [InlineData("""{"journey":7}""", "journey", "must be a string, not a number")]
    [InlineData("""{"culture":"sv-SE"}""", "culture", "'sv-SE' is not a known culture; allowed: en-US, da-DK")]
    [InlineData("""{"timezoneOffset":"+2"}""", "timezoneOffset", null)]
    [InlineData("""{"timezoneOffset":"+15:00"}""", "timezoneOffset", null)]
    [InlineData("""{"timezoneOffset":"+01:99"}""", "timezoneOffset", null)]
    [InlineData("""{"consent":true}""", "consent", "must be an object, not a boolean")]
    [InlineData("""{"consent":{"analytics":"yes"}}""", "consent.analytics", null)]
    [InlineData("""{"consent":{"marketing":true}}""", "consent.marketing", "is unknown; allowed: analytics, personalization, experiments")]
    [InlineData("""{"traits":[]}""", "traits", "must be an object, not an array")]
    [InlineData("""{"traits":{"a":{}}}""", "traits.a", null)]
    [InlineData("""{"touchpoints":{}}""", "touchpoints", "must be an array, not an object")]
    [InlineData("""{"sentAt":"yesterday"}""", "sentAt", null)]
    [InlineData("""{"sentAt":"0001-01-01T00:00:00Z"}""", "sentAt", null)]
    [InlineData("""{"slots":"hero"}""", "slots", "must be an array, not a string")]
    [InlineData("""{"slots":[{"take":1}]}""", "slots[0].name", "is required")]
    [InlineData("""{"slots":[{"name":"hero","take":0}]}""", "slots[0].take", null)]
    [InlineData("""{"slots":[{"name":"hero","take":101}]}""", "slots[0].take", null)]
    [InlineData("""{"slots":[{"name":"hero","take":1.5}]}""", "slots[0].take", null)]
    [InlineData("""{"slots":[{"name":"hero","count":1}]}""", "slots[0].count", "is unknown; allowed: name, take")]
    [InlineData("""{"slots":[{"name":"hero"},{"name":"hero"}]}""", "slots[1].name", "'hero' stands twice; ask for each slot once")]
    [InlineData("""{"recordShown":"no"}""", "recordShown", null)]
    [InlineData("""{"at":"12:00"}""", "at", null)]
    [InlineData("""{"asStage":"nonsense"}""", "asStage", "'nonsense' is not a known stage; allowed: awareness, consideration, conversion, retention, advocacy")]
    [InlineData("""{"asPersona":"nonsense"}""", "asPersona", "'nonsense' is not a known persona; allowed: -, family, commuter")]
    [InlineData("""{"visitor":"me"}""", "visitor", null)]
    [InlineData("""{"journey":"default","journey":"default"}""", "journey", "stands twice; once is allowed")]
    [InlineData("[]", "$", "must be an object, not an array")]
    [InlineData("null", "$", "must be an object, not null")]
    public async Task Visit_WithAWrongMember_IsRefusedAndNamesThePlace(string body, string place, string? message)
    {
        var error = (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.BadRequest, place);

        if (message is not null)
        {
            Assert.Equal(message, error);
        }
    }

    [Theory]
    [InlineData("dryRun=maybe", "dryRun")]
    [InlineData("dryRun=", "dryRun")]
    [InlineData("dryRun=true&dryRun=true", "dryRun")]
    [InlineData("explain=1", "explain")]
    [InlineData("cookie=yes", "cookie")]
    [InlineData("dry=true", "dry")]
    public async Task Visit_WithAWrongQuery_IsRefusedAndNamesIt(string query, string place) =>
        (await _client.PostAsync($"visit?{query}", "{}")).IsProblem(HttpStatusCode.BadRequest, place);

    [Fact]
    public async Task Visit_WithSeveralMistakes_NamesThemAll()
    {
        var answer = await _client.PostAsync("visit?explain=x", """{"journey":"nonsense","culture":"xx","slots":[{"take":-1}]}""");

        answer.IsProblem(HttpStatusCode.BadRequest, "journey");
        Assert.Equal(["culture", "explain", "journey", "slots[0].name"], answer.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Visit_WithTooManyTouchpoints_IsRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("""{"type":"call"}""", 501));

        (await _client.PostAsync("visit", $$"""{"touchpoints":[{{many}}]}""")).IsProblem(HttpStatusCode.BadRequest, "touchpoints");
    }

    [Fact]
    public async Task Visit_ThatIsRefused_StoresNothing()
    {
        var token = await _client.AgreeAsync();

        (await _client.PostAsync("visit", """{"journey":"nonsense","touchpoints":[{"type":"call"}],"traits":{"a":1}}""", TestClient.Token(token))).IsProblem(HttpStatusCode.BadRequest);

        var export = await _client.ExportAsync(token);
        Assert.Empty(export.At("touchpoints").EnumerateArray());
        Assert.Empty(export.At("traits").EnumerateObject());
    }
}
