using System.Security.Cryptography;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Engine.Settings;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Finds the signer: with the configured keys, else with the key that all nodes over one store share.</summary>
internal sealed class TokenSigners(IOptions<ContentJourneyOptions> options, ISettingStore settings)
{
    private const string Setting = "token-signing-key";
    private volatile TokenSigner? _signer;

    /// <summary>The signer; the first call reads the store where no key is configured.</summary>
    public ValueTask<TokenSigner> GetAsync(CancellationToken cancellationToken) =>
        _signer is { } signer ? ValueTask.FromResult(signer) : MakeAsync(cancellationToken);

    private async ValueTask<TokenSigner> MakeAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value.SigningKey;
        var text = string.IsNullOrEmpty(configured)
            ? await settings.GetOrAddAsync(Setting, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SigningKeys.MinBytes)), cancellationToken)
            : configured;
        var keys = SigningKeys.Parse(text) ?? throw new InvalidOperationException($"The stored setting '{Setting}' is no signing key.");
        return _signer = new TokenSigner(keys);
    }
}
