using System.Security.Cryptography;
using ContentJourney.Engine.Keys;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Recognises keys by their hashes, which are kept in memory and read again after every change.</summary>
internal sealed class ServerKeys(IServerKeyStore store) : IServerKeys, IDisposable
{
    // One reload at a time: otherwise a slow one could bring back a key that was revoked meanwhile.
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private volatile KnownKey[]? _known;

    public async ValueTask<KeyScopes?> ScopesOfAsync(HttpContext context)
    {
        if (BearerKey.Find(context.Request) is not { } key)
        {
            return KeyScopes.None;
        }

        if (_known is null)
        {
            await ReloadAsync(context.RequestAborted);
        }

        return Find(_known!, key);
    }

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await _reloading.WaitAsync(cancellationToken);
        try
        {
            var keys = await store.ListAsync(cancellationToken);
            _known = [.. keys.Where(key => key.RevokedAt is null)
                .Select(key => new KnownKey(Convert.FromHexString(key.Hash), Effective(key.Scopes)))];
        }
        finally
        {
            _reloading.Release();
        }
    }

    public void Dispose() => _reloading.Dispose();

    private static KeyScopes? Find(KnownKey[] known, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SecretKey.Hash(key, hash);
        KeyScopes? found = null;
        foreach (var candidate in known)
        {
            // No early end: the time must not tell how far a guess came.
            if (CryptographicOperations.FixedTimeEquals(candidate.Hash, hash))
            {
                found = candidate.Scopes;
            }
        }

        return found;
    }

    // Whoever may change everything may also read it.
    private static KeyScopes Effective(KeyScopes scopes) =>
        scopes.HasFlag(KeyScopes.Manage) ? scopes | KeyScopes.Read : scopes;

    private sealed record KnownKey(byte[] Hash, KeyScopes Scopes);
}
