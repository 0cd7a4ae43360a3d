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

    public ValueTask<KeyScopes?> ScopesOfAsync(HttpContext context) =>
        BearerKey.Find(context.Request) is { } key ? ScopesOfAsync(key, context.RequestAborted) : new(KeyScopes.None);

    public async ValueTask<string?> NameOfAsync(HttpContext context) =>
        BearerKey.Find(context.Request) is { } key ? (await FindAsync(key, context.RequestAborted))?.Name : null;

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await _reloading.WaitAsync(cancellationToken);
        try
        {
            var keys = await store.ListAsync(cancellationToken);
            _known = [.. keys.Where(key => key.RevokedAt is null)
                .Select(key => new KnownKey(key.Name, Convert.FromHexString(key.Hash), Effective(key.Scopes)))];
        }
        finally
        {
            _reloading.Release();
        }
    }

    public void Dispose() => _reloading.Dispose();

    private async ValueTask<KeyScopes?> ScopesOfAsync(string key, CancellationToken cancellationToken) =>
        (await FindAsync(key, cancellationToken))?.Scopes;

    private async ValueTask<KnownKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (_known is null)
        {
            await ReloadAsync(cancellationToken);
        }

        return Find(_known!, key);
    }

    private static KnownKey? Find(KnownKey[] known, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SecretKey.Hash(key, hash);
        KnownKey? found = null;
        foreach (var candidate in known)
        {
            // No early end: the time must not tell how far a guess came.
            if (CryptographicOperations.FixedTimeEquals(candidate.Hash, hash))
            {
                found = candidate;
            }
        }

        return found;
    }

    // Whoever may change everything may also read it.
    private static KeyScopes Effective(KeyScopes scopes) =>
        scopes.HasFlag(KeyScopes.Manage) ? scopes | KeyScopes.Read : scopes;

    private sealed record KnownKey(string Name, byte[] Hash, KeyScopes Scopes);
}
