using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// Makes and recognises visitor tokens: base64url of format (1 byte), number of the key (1), the visitor's id (16) and the
/// first 16 bytes of HMAC-SHA256 over all that stands before.
/// </summary>
/// <param name="keys">The signing key, then those that are still recognised.</param>
/// <param name="root">The key that names visitors where no token does; another one would make strangers of them, so it stays when the others change.</param>
internal sealed class TokenSigner(IReadOnlyList<byte[]> keys, byte[] root)
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 46;

    private const byte Format = 1;
    private const byte AnonymousFormat = 2;
    private const byte ReferenceFormat = 3;
    private const int SignedBytes = 18;
    private const int Bytes = 34;
    private readonly byte[] _numbers = [.. keys.Select(key => SHA256.HashData(key)[0])];
    private readonly KeyedHash[] _hashes = [.. keys.Select(key => new KeyedHash(key))];
    private readonly KeyedHash _root = new(root);

    /// <summary>The token of a visitor.</summary>
    public string Encode(VisitorId visitor)
    {
        Span<byte> token = stackalloc byte[Bytes];
        token[0] = Format;
        token[1] = _numbers[0];
        visitor.Value.TryWriteBytes(token[2..], bigEndian: true, out _);
        _hashes[0].Compute(token[..SignedBytes], token[SignedBytes..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The visitor whom a token names; null for one that no key of ours has signed.</summary>
    public VisitorId? Decode(string token) => Decode(token, out _);

    /// <summary>The visitor whom a token names; null for one that no key of ours has signed.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isCurrent">Whether it is what <see cref="Encode"/> would give that visitor.</param>
    public VisitorId? Decode(string token, out bool isCurrent)
    {
        isCurrent = false;
        Span<byte> bytes = stackalloc byte[Bytes];
        // The last character has four unused bits: only one of its 16 spellings is a token.
        if (token.Length != Length
            || Base64Url.DecodeFromChars(token, bytes, out _, out var length) != OperationStatus.Done
            || length != Bytes
            || bytes[0] != Format
            || !IsSpelt(token, bytes))
        {
            return null;
        }

        Span<byte> expected = stackalloc byte[Bytes - SignedBytes];
        for (var i = 0; i < _hashes.Length; i++)
        {
            if (_numbers[i] != bytes[1])
            {
                continue;
            }

            _hashes[i].Compute(bytes[..SignedBytes], expected);
            if (CryptographicOperations.FixedTimeEquals(expected, bytes[SignedBytes..]))
            {
                isCurrent = i == 0;
                return new VisitorId(new Guid(bytes[2..SignedBytes], bigEndian: true));
            }
        }

        return null;
    }

    /// <summary>The visitor who stands for another system's anonymous id: always the same, and not to be guessed without the key.</summary>
    public VisitorId ForAnonymous(string anonymousId)
    {
        Span<byte> mac = stackalloc byte[16];
        _root.Compute([AnonymousFormat, .. Encoding.UTF8.GetBytes(anonymousId)], mac);
        return new VisitorId(new Guid(mac, bigEndian: true));
    }

    /// <summary>Stands for a visitor where the token must not go: always the same, and no way back without the key.</summary>
    public string Reference(VisitorId visitor)
    {
        Span<byte> content = stackalloc byte[17];
        content[0] = ReferenceFormat;
        visitor.Value.TryWriteBytes(content[1..], bigEndian: true, out _);
        Span<byte> mac = stackalloc byte[16];
        _root.Compute(content, mac);
        return Base64Url.EncodeToString(mac);
    }

    /// <summary>A new visitor: 128 random bits.</summary>
    public static VisitorId NewVisitor()
    {
        Span<byte> id = stackalloc byte[16];
        RandomNumberGenerator.Fill(id);
        return new VisitorId(new Guid(id, bigEndian: true));
    }

    private static bool IsSpelt(string token, ReadOnlySpan<byte> bytes)
    {
        Span<char> spelt = stackalloc char[Length];
        return Base64Url.TryEncodeToChars(bytes, spelt, out var written) && spelt[..written].SequenceEqual(token);
    }
}
