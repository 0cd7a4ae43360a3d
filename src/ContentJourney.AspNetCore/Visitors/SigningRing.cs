using System.Security.Cryptography;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The keys of visitor tokens, the oldest first. Several can be good at once, so that changing them loses no visitor.</summary>
/// <param name="Keys">The keys, at least one; the first one stays for as long as the ring does.</param>
internal sealed record SigningRing(IReadOnlyList<SigningKey> Keys)
{
    /// <summary>The keys whose tokens are recognised.</summary>
    public IEnumerable<SigningKey> Recognised => Keys.Where(key => key.IsRecognised);

    /// <summary>The key that signs at an instant: the newest one whose time has come.</summary>
    public SigningKey SigningAt(DateTimeOffset now) => Recognised.Last(key => key.From <= now);

    /// <summary>What signs at an instant, and when another key takes its place, if one is to.</summary>
    public (TokenSigner Signer, DateTimeOffset? Until) SignerAt(DateTimeOffset now)
    {
        var signing = SigningAt(now);
        var keys = Recognised.Where(key => key != signing).Prepend(signing).Select(key => key.Secret).ToList();
        var until = Recognised.Where(key => key.From > now).Select(key => (DateTimeOffset?)key.From).Min();
        return (new TokenSigner(keys, Keys[0].Secret), until);
    }

    /// <summary>The ring with a new key that signs from an instant on.</summary>
    public SigningRing With(SigningKey key) => new([.. Keys, key]);

    /// <summary>The ring that recognises the key's tokens no more.</summary>
    public SigningRing Without(SigningKey dropped) => new(
    [
        // The first key goes on naming the visitors of other systems' ids, which no token is needed for.
        .. Keys.Where((key, index) => index == 0 || key != dropped).Select(key => key == dropped ? key with { IsRecognised = false } : key),
    ]);
}

/// <summary>One key.</summary>
/// <param name="Secret">The key itself.</param>
/// <param name="From">When it begins to sign; a key is known to all nodes before.</param>
/// <param name="IsRecognised">Whether its tokens are good.</param>
internal sealed record SigningKey(byte[] Secret, DateTimeOffset From, bool IsRecognised)
{
    private const int IdBytes = 8;

    /// <summary>What names the key without saying anything about it.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Secret).AsSpan(^IdBytes..));
}
