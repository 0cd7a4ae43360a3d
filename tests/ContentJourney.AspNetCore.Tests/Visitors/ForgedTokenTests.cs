using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class ForgedTokenTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    public static TheoryData<string, string, string?> Calls => new()
    {
        { "POST", "visit", """{"touchpoints":[{"id":"forged","type":"call"}],"traits":{"a":1}}""" },
        { "POST", "touchpoints", """{"touchpoints":[{"id":"forged","type":"call"}]}""" },
        { "GET", "decision", null },
        { "GET", "visitor", null },
        { "DELETE", "visitor", null },
        { "POST", "visitor/consent", """{"analytics":false}""" },
        { "POST", "visitor/identify", """{"userId":"forger"}""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task AForgedToken_IsRefusedAndTouchesNothing(string method, string path, string? body)
    {
        var token = await _client.AgreeAsync("""[{"id":"mine","type":"call"}]""");
        var before = await _client.ExportAsync(token);

        foreach (var forged in new[] { token[..^1], token + "A", token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1], "x", "", token + ", " + token })
        {
            var answer = await _client.SendAsync(new HttpMethod(method), path, body is null ? null : new StringContent(body, null, "application/json"),
                TestClient.Token(forged), TestClient.Key(shared.IngestKey));

            answer.IsProblem(HttpStatusCode.BadRequest, "Journey-Visitor");
        }

        Assert.Equal(before.Text, (await _client.ExportAsync(token)).Text);
    }

    [Fact]
    public async Task AForgedCookie_IsRefusedAndTakenAway()
    {
        var answer = await _client.PostAsync("visit", "{}", ("Cookie", "journey-visitor=forged"));

        answer.IsProblem(HttpStatusCode.BadRequest, "Journey-Visitor");
        Assert.StartsWith("journey-visitor=; expires=Thu, 01 Jan 1970", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForgedTokenInTheBody_IsRefusedAndTouchesNothing()
    {
        var token = await _client.AgreeAsync();

        (await _client.PostAsync("touchpoints", $$"""{"visitor":"{{token[..^1]}}","touchpoints":[{"type":"call"}]}""")).IsProblem(HttpStatusCode.BadRequest, "visitor");

        Assert.Empty(await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task SharedContent_IgnoresTokens() =>
        (await _client.GetAsync("content?slot=hero&key=default~awareness~-", TestClient.Token("forged"))).Is(HttpStatusCode.OK);
}
