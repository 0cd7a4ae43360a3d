using System.Security.Cryptography;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Engine.Settings;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Finds the signer: with the configured keys, else with the keys that all nodes over one store share.</summary>
internal sealed class TokenSigners(IOptions<ContentJourneyOptions> options, ISettingStore settings, TimeProvider time)
{
    private const string Setting = "token-signing-key";
    private Current? _current;

    /// <summary>Whether the keys come from the configuration, where alone they can be changed.</summary>
    public bool AreConfigured => !string.IsNullOrEmpty(options.Value.SigningKey);

    /// <summary>The signer; the first call reads the store where no key is configured.</summary>
    public ValueTask<TokenSigner> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _current) is { } current ? ValueTask.FromResult(SignerOf(current)) : LoadAsync(cancellationToken);

    /// <summary>The keys as the store has them now.</summary>
    public async ValueTask<SigningRing> ReadAsync(CancellationToken cancellationToken)
    {
        var text = AreConfigured
            ? options.Value.SigningKey!
            : await settings.GetOrAddAsync(Setting, Convert.ToBase64String(NewSecret()), cancellationToken);
        return SigningRingText.Parse(text) ?? throw new InvalidOperationException($"The stored setting '{Setting}' is no signing key.");
    }

    /// <summary>Stores the keys; nodes use them when they have read them again.</summary>
    public ValueTask SaveAsync(SigningRing ring, CancellationToken cancellationToken) =>
        settings.SaveAsync(Setting, SigningRingText.Write(ring), cancellationToken);

    /// <summary>Reads the keys again.</summary>
    public async ValueTask ReloadAsync(CancellationToken cancellationToken) =>
        Volatile.Write(ref _current, At(await ReadAsync(cancellationToken)));

    /// <summary>A new random key.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SigningKeys.MinBytes);

    private async ValueTask<TokenSigner> LoadAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        return _current!.Signer;
    }

    private TokenSigner SignerOf(Current current)
    {
        if (current.Until is not { } until || time.GetUtcNow() < until)
        {
            return current.Signer;
        }

        // Unless the keys were read again meanwhile, which is newer still.
        var next = At(current.Ring);
        Interlocked.CompareExchange(ref _current, next, current);
        return next.Signer;
    }

    private Current At(SigningRing ring)
    {
        var (signer, until) = ring.SignerAt(time.GetUtcNow());
        return new Current(ring, signer, until);
    }

    private sealed record Current(SigningRing Ring, TokenSigner Signer, DateTimeOffset? Until);
}
