using System.Net;
using System.Text;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Tests.Access;

public sealed class JwtTests : IAsyncLifetime
{
    private const string Read = "journeys.read";
    private const string Manage = "journeys.manage";
    private IdentityProvider _provider = null!;
    private LocalEdge _edge = null!;

    public async Task InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _edge = await LocalEdge.StartAsync(("ContentJourney:Jwt:Authority", _provider.Issuer), ("ContentJourney:Jwt:Audience", IdentityProvider.Audience));
    }

    public async Task DisposeAsync()
    {
        await _edge.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Theory]
    [InlineData(Manage, HttpStatusCode.OK, HttpStatusCode.Created)]
    [InlineData("openid journeys.manage profile", HttpStatusCode.OK, HttpStatusCode.Created)]
    [InlineData(Read, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("openid manage journeys.managers", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Token_AllowsWhatItsScopesSay(string scope, HttpStatusCode read, HttpStatusCode change) =>
        Assert.Equal((read, change), await AskAsync(_provider.Token(scope)));

    [Fact]
    public async Task Token_WithScopesAsAnArray_IsRead() =>
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), await AskAsync(_provider.Token(new[] { "openid", Read })));

    [Fact]
    public async Task ServerKey_WorksBesideTokens()
    {
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), await AskAsync(EdgeProcess.ManagementKey));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), await AskAsync("cj_unknown"));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), await AskAsync("cj.un.known"));
    }

    [Fact]
    public async Task Expired_IsSaidToBe() => await AssertRefusedAsync(
        "expired", _provider.Token(Manage, token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddDays(-1), token.Expires!.Value.AddDays(-1))));

    [Fact]
    public async Task NotYetValid_IsSaidToBe() => await AssertRefusedAsync(
        "not valid yet", _provider.Token(Manage, token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddDays(1), token.Expires!.Value.AddDays(1))));

    [Fact]
    public async Task WithoutEnd_IsRefused() => await AssertRefusedAsync("never expires", _provider.Token(Manage, token => token.Expires = null));

    [Fact]
    public async Task OfAnotherAudience_IsRefused() => await AssertRefusedAsync("another audience", _provider.Token(Manage, token => token.Audience = "somebody-else"));

    [Fact]
    public async Task OfAnotherIssuer_IsRefused() => await AssertRefusedAsync("another issuer", _provider.Token(Manage, token => token.Issuer = "https://elsewhere.example"));

    [Fact]
    public async Task SignedBySomebodyElse_IsRefused() => await AssertRefusedAsync(
        "unknown key", _provider.Token(Manage, key: new SigningCredentials(IdentityProvider.NewRsa(), SecurityAlgorithms.RsaSha256)));

    [Fact]
    public async Task SignedUnderTheProvidersKeyId_IsRefused()
    {
        var forger = IdentityProvider.NewRsa();
        forger.KeyId = _provider.Key.KeyId;
        await AssertRefusedAsync("not signed by the identity provider", _provider.Token(Manage, key: new SigningCredentials(forger, SecurityAlgorithms.RsaSha256)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task WithoutSignature_IsRefused(string algorithm)
    {
        var payload = _provider.Token(Manage).Split('.')[1];
        var header = Base64UrlEncoder.Encode(JsonSerializer.Serialize(new { alg = algorithm, typ = "JWT" }));
        await AssertRefusedAsync("", $"{header}.{payload}.");
        await AssertRefusedAsync("", $"{header}.{payload}.{_provider.Token(Manage).Split('.')[2]}");
    }

    [Fact]
    public async Task SignedWithThePublicKeyAsASecret_IsRefused()
    {
        // The confusion of HS256 and RS256: whoever has the public key could sign.
        var rsa = (RsaSecurityKey)_provider.Key;
        foreach (var secret in new[] { rsa.Rsa.ExportSubjectPublicKeyInfo(), Encoding.UTF8.GetBytes(rsa.Rsa.ExportSubjectPublicKeyInfoPem()), rsa.Rsa.ExportParameters(false).Modulus! })
        {
            var forged = new SigningCredentials(new SymmetricSecurityKey(secret) { KeyId = rsa.KeyId }, SecurityAlgorithms.HmacSha256);
            await AssertRefusedAsync("", _provider.Token(Manage, key: forged));
        }
    }

    [Fact]
    public async Task ChangedPayload_IsRefused()
    {
        var parts = _provider.Token(Read).Split('.');
        var payload = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace(Read, Manage, StringComparison.Ordinal));
        await AssertRefusedAsync("not signed", $"{parts[0]}.{payload}.{parts[2]}");
    }

    [Fact]
    public async Task NewKeyOfTheProvider_IsFetched_AndTheFormerOneIsForgotten()
    {
        var former = _provider.Token(Manage);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), await AskAsync(former));

        _provider.Rotate(IdentityProvider.NewEc());

        var fresh = _provider.Token(Manage);
        await Eventually.EqualAsync((HttpStatusCode.OK, HttpStatusCode.Created), () => AskAsync(fresh));
        await AssertRefusedAsync("", former);
    }

    [Fact]
    public async Task ProviderAway_IsSaid_AndServerKeysWork()
    {
        var token = _provider.Token(Manage);
        await _provider.StopAsync();

        using var answer = await _edge.SendAsync(HttpMethod.Get, Journeys, null, Bearer(token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), await AskAsync(EdgeProcess.ManagementKey));
    }

    [Fact]
    public async Task Forbidden_NamesWhatIsMissing()
    {
        using var answer = await _edge.SendAsync(HttpMethod.Post, Keys, NewKey, Bearer(_provider.Token(Read)));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Contains(Manage, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditLog_NamesWhoChanged()
    {
        await AskAsync(_provider.Token(Manage));
        using var answer = await _edge.SendAsync(HttpMethod.Get, "/umbraco/contentjourney/api/v1/audit?take=1", null, Bearer(EdgeProcess.ManagementKey));
        using var audit = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("somebody", audit.RootElement.GetProperty("items")[0].GetProperty("actor").GetString());
    }

    [Fact]
    public async Task GivenKeys_NeedNoProvider()
    {
        await using var edge = await LocalEdge.StartAsync(
            ("ContentJourney:Jwt:KeySet", _provider.KeySet), ("ContentJourney:Jwt:Issuer", _provider.Issuer), ("ContentJourney:Jwt:Audience", IdentityProvider.Audience),
            ("ContentJourney:Jwt:Claim", "roles"), ("ContentJourney:Jwt:ManageValue", "journey-admin"));
        await _provider.StopAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), await AskAsync(_provider.Token(new[] { "journey-admin" }, claim: "roles"), edge));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), await AskAsync(_provider.Token("journey-admin"), edge));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(_provider.Token("journey-admin", token => token.Issuer = "other", claim: "roles"), edge)).Read);
    }

    private const string Journeys = "/umbraco/contentjourney/api/v1/journeys";
    private const string Keys = "/umbraco/contentjourney/api/v1/keys";
    private const string NewKey = """{"name":"test","scopes":["read"]}""";

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private async Task<(HttpStatusCode Read, HttpStatusCode Change)> AskAsync(string bearer, LocalEdge? edge = null)
    {
        edge ??= _edge;
        using var read = await edge.SendAsync(HttpMethod.Get, Journeys, null, Bearer(bearer));
        using var change = await edge.SendAsync(HttpMethod.Post, Keys, NewKey, Bearer(bearer));
        return (read.StatusCode, change.StatusCode);
    }

    private async Task AssertRefusedAsync(string reason, string token)
    {
        using var answer = await _edge.SendAsync(HttpMethod.Get, Journeys, null, Bearer(token));
        var challenge = answer.Headers.WwwAuthenticate.ToString();
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith("Bearer error=\"invalid_token\", error_description=", challenge, StringComparison.Ordinal);
        Assert.Contains(reason, challenge, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(401, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(reason, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
