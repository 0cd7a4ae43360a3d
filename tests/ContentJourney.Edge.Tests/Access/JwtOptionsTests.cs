using System.Security.Cryptography;
using ContentJourney.Edge.Access;
using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Tests.Access;

public sealed class JwtOptionsTests
{
    private const string PublicKeys = """{"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}""";

    [Fact]
    public void NothingConfigured_IsAllowed_AndTakesNoTokens()
    {
        var options = new JwtOptions();
        Assert.True(new JwtOptionsValidation().Validate(null, options).Succeeded);
        Assert.False(options.IsOn);
    }

    [Fact]
    public void Complete_IsAllowed()
    {
        Assert.Empty(Errors(new() { Authority = "https://login.example", Audience = "journeys" }));
        Assert.Empty(Errors(new() { Authority = "http://localhost:8080/realms/x", Audience = "journeys" }));
        Assert.Empty(Errors(new() { MetadataAddress = "https://login.example/meta", Audience = "journeys" }));
        Assert.Empty(Errors(new() { KeySet = PublicKeys, Issuer = "https://login.example", Audience = "journeys" }));
    }

    [Fact]
    public void Incomplete_NamesTheSetting()
    {
        Assert.Contains("Audience", Assert.Single(Errors(new() { Authority = "https://login.example" })), StringComparison.Ordinal);
        Assert.Contains("Authority", Assert.Single(Errors(new() { Authority = "http://login.example", Audience = "a" })), StringComparison.Ordinal);
        Assert.Contains("MetadataAddress", Assert.Single(Errors(new() { MetadataAddress = "login", Audience = "a" })), StringComparison.Ordinal);
        Assert.Contains("Issuer", Assert.Single(Errors(new() { KeySet = PublicKeys, Audience = "a" })), StringComparison.Ordinal);
        Assert.Contains("one of them", Assert.Single(Errors(new() { KeySet = PublicKeys, Issuer = "i", Audience = "a", Authority = "https://login.example" })), StringComparison.Ordinal);
        Assert.Contains("names no provider", Assert.Single(Errors(new() { Audience = "a" })), StringComparison.Ordinal);
        Assert.Contains("ManageValue", Assert.Single(Errors(new() { Authority = "https://login.example", Audience = "a", ReadValue = "x", ManageValue = "x" })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.json", "cannot be read")]
    [InlineData("{", "no JSON Web Key Set")]
    [InlineData("""{"keys":[]}""", "no key")]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U"}]}""", "neither RSA nor EC")]
    public void UnusableKeySet_IsSaidToBe(string keys, string why) =>
        Assert.Contains(why, Assert.Single(Errors(new() { KeySet = keys, Issuer = "i", Audience = "a" })), StringComparison.Ordinal);

    [Fact]
    public void PrivateKey_IsRefused()
    {
        using var rsa = RSA.Create(2048);
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)));
        var set = $$"""{"keys":[{"kty":"RSA","n":"{{key.N}}","e":"{{key.E}}","d":"{{key.D}}","p":"{{key.P}}","q":"{{key.Q}}","dp":"{{key.DP}}","dq":"{{key.DQ}}","qi":"{{key.QI}}"}]}""";
        Assert.Contains("private", Assert.Single(Errors(new() { KeySet = set, Issuer = "i", Audience = "a" })), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(JwtOptions options) => new JwtOptionsValidation().Validate(null, options).Failures ?? [];
}
