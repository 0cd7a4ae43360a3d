using System.Security.Cryptography;
using Microsoft.Extensions.ObjectPool;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>HMAC-SHA256 with one key. Prepared hashes are used again: preparing one takes as long as the hash.</summary>
internal sealed class KeyedHash(byte[] key)
{
    private readonly DefaultObjectPool<IncrementalHash> _prepared = new(new Policy(key));

    /// <summary>Computes the hash of some content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="hash">Gets the first bytes of the hash, 32 at most.</param>
    public void Compute(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var prepared = _prepared.Get();
        prepared.AppendData(content);
        prepared.GetHashAndReset(whole);
        _prepared.Return(prepared);
        whole[..hash.Length].CopyTo(hash);
    }

    private sealed class Policy(byte[] key) : PooledObjectPolicy<IncrementalHash>
    {
        public override IncrementalHash Create() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

        public override bool Return(IncrementalHash obj) => true;
    }
}
