using System.Security.Cryptography;
using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Makes and revokes server keys; each change holds for the next request.</summary>
internal sealed class KeyIssuer(
    IServerKeyStore store, ChangePublisher changes, AuditLog audit, TimeProvider time, ILogger<KeyIssuer> logger)
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

        await AnnounceAsync(key);
        return new IssuedKey(key, secret);
    }

    /// <summary>Lets a key that was made elsewhere in, unless it is known.</summary>
    /// <returns>Whether it is valid now; a revoked key stays revoked.</returns>
    public async Task<bool> AdmitAsync(string secret, string name, KeyScopes scopes, CancellationToken cancellationToken)
    {
        var key = Describe(secret, name, scopes);
        if (await store.AddAsync(key, CancellationToken.None))
        {
            await AnnounceAsync(key);
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
        await audit.AddAsync("revoke", $"keys/{id}", null, null);
        logger.KeyRevoked(id);
        return true;
    }

    private async Task AnnounceAsync(ServerKey key)
    {
        await changes.PublishAsync(StoreChanges.Keys);
        await audit.AddAsync("create", $"keys/{key.Id}", null, AuditLog.Json(key, KeyJson.Write));
        logger.KeyCreated(key.Id, key.Scopes);
    }

    private ServerKey Describe(string secret, string name, KeyScopes scopes) =>
        new(RandomNumberGenerator.GetHexString(16, lowercase: true), name, SecretKey.Hash(secret), scopes, time.GetUtcNow(), null);
}

/// <summary>A new key with its secret, which is shown once.</summary>
internal sealed record IssuedKey(ServerKey Key, string Secret);
