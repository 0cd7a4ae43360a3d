using System.Security.Cryptography;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Makes and revokes server keys; each change holds for the next request.</summary>
internal sealed class KeyIssuer(IServerKeyStore store, ChangePublisher changes, TimeProvider time, ILogger<KeyIssuer> logger)
{
    /// <summary>Makes a key; its secret is nowhere but in the answer.</summary>
    public async Task<IssuedKey> CreateAsync(string name, KeyScopes scopes, CancellationToken cancellationToken)
    {
        var secret = SecretKey.Create();
        var key = Describe(secret, name, scopes);
        if (!await store.AddAsync(key, CancellationToken.None))
        {
            throw new InvalidOperationException("A new random key is in the store already.");
        }

        await changes.PublishAsync(StoreChanges.Keys);
        logger.KeyCreated(key.Id, scopes);
        return new IssuedKey(key, secret);
    }

    /// <summary>Lets a key that was made elsewhere in, unless it is known.</summary>
    /// <returns>Whether it is valid now; a revoked key stays revoked.</returns>
    public async Task<bool> AdmitAsync(string secret, string name, KeyScopes scopes, CancellationToken cancellationToken)
    {
        var key = Describe(secret, name, scopes);
        if (await store.AddAsync(key, CancellationToken.None))
        {
            await changes.PublishAsync(StoreChanges.Keys);
            logger.KeyCreated(key.Id, scopes);
            return true;
        }

        return (await store.ListAsync(cancellationToken)).Any(known => known.Hash == key.Hash && known.RevokedAt is null);
    }

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether there was a valid key of that id.</returns>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        if (!await store.RevokeAsync(id, time.GetUtcNow(), CancellationToken.None))
        {
            return false;
        }

        await changes.PublishAsync(StoreChanges.Keys);
        logger.KeyRevoked(id);
        return true;
    }

    private ServerKey Describe(string secret, string name, KeyScopes scopes) =>
        new(RandomNumberGenerator.GetHexString(16, lowercase: true), name, SecretKey.Hash(secret), scopes, time.GetUtcNow(), null);
}

/// <summary>A new key with its secret, which is shown once.</summary>
internal sealed record IssuedKey(ServerKey Key, string Secret);
