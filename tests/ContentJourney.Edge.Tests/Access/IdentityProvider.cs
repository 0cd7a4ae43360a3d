using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Tests.Access;

/// <summary>A small OpenID Connect provider over real HTTP: metadata, keys that can be replaced, and tokens.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Audience = "contentjourney";

    private readonly WebApplication _app;
    private volatile IReadOnlyList<SecurityKey> _keys;

    private IdentityProvider(WebApplication app) => (_app, _keys) = (app, [NewRsa()]);

    public string Issuer => _app.Urls.First();

    /// <summary>The key that signs.</summary>
    public SecurityKey Key => _keys[^1];

    /// <summary>The public keys as it publishes them.</summary>
    public string KeySet => JsonSerializer.Serialize(new { keys = _keys.Select(Public).ToArray() });

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => new { issuer = provider.Issuer, jwks_uri = $"{provider.Issuer}/keys" });
        app.MapGet("/keys", () => Results.Text(provider.KeySet, "application/json"));
        await app.StartAsync();
        return provider;
    }

    /// <summary>Replaces the keys by another one.</summary>
    public void Rotate(SecurityKey key) => _keys = [key];

    /// <summary>Stops answering.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>A token.</summary>
    /// <param name="scope">The value of the claim <paramref name="claim"/>.</param>
    /// <param name="change">What is different about it.</param>
    /// <param name="key">What signs instead of the provider's key.</param>
    /// <param name="claim">The claim.</param>
    public string Token(object scope, Action<SecurityTokenDescriptor>? change = null, SigningCredentials? key = null, string claim = "scope")
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = now.AddMinutes(-10),
            IssuedAt = now.AddMinutes(-10),
            Expires = now.AddMinutes(10),
            Claims = new Dictionary<string, object> { [claim] = scope, ["sub"] = "somebody" },
            SigningCredentials = key ?? new SigningCredentials(Key, Key is ECDsaSecurityKey ? SecurityAlgorithms.EcdsaSha256 : SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static SecurityKey NewRsa() => new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static SecurityKey NewEc() => new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Guid.NewGuid().ToString("N") };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The public half of a key.</summary>
    private static Dictionary<string, string> Public(SecurityKey key)
    {
        var json = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        return json.Kty == "RSA"
            ? new() { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = json.N, ["e"] = json.E }
            : new() { ["kty"] = "EC", ["use"] = "sig", ["kid"] = key.KeyId, ["crv"] = json.Crv, ["x"] = json.X, ["y"] = json.Y };
    }
}
