using System.Buffers.Text;
using System.Security.Cryptography;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class TokenSignerTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly byte[] Other = RandomNumberGenerator.GetBytes(32);
    private static readonly VisitorId Visitor = new(new Guid("00112233-4455-6677-8899-aabbccddeeff"));
    private readonly TokenSigner _signer = new([Key], Key);

    [Fact]
    public void Encode_IsFrozen() => Assert.Equal("AWMAESIzRFVmd4iZqrvM3e7_S5UM8wcnFApOTF0Asz_ecQ", _signer.Encode(Visitor));

    [Fact]
    public void Decode_OfItsOwnToken_GivesTheVisitor() => Assert.Equal(Visitor, _signer.Decode(_signer.Encode(Visitor)));

    [Fact]
    public void Decode_OfATokenWithAnyBitChanged_IsRefused()
    {
        var token = Base64Url.DecodeFromChars(_signer.Encode(Visitor));
        for (var bit = 0; bit < token.Length * 8; bit++)
        {
            var forged = (byte[])token.Clone();
            forged[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Null(_signer.Decode(Base64Url.EncodeToString(forged)));
        }
    }

    [Fact]
    public void Decode_OfAnotherSpellingOfTheSameBytes_IsRefused()
    {
        var token = _signer.Encode(Visitor);
        foreach (var last in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(last => last != token[^1]))
        {
            Assert.Null(_signer.Decode(token[..^1] + last));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AWMAESIzRFVmd4iZqrvM3e7_S5UM8wcnFApOTF0Asz_ec")]
    [InlineData("AWMAESIzRFVmd4iZqrvM3e7_S5UM8wcnFApOTF0Asz_ecQA")]
    [InlineData("AWMAESIzRFVmd4iZqrvM3e7/S5UM8wcnFApOTF0Asz/ecQ")]
    [InlineData(" AWMAESIzRFVmd4iZqrvM3e7_S5UM8wcnFApOTF0Asz_ec")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééééééé")]
    public void Decode_OfWhatIsNoToken_IsRefused(string text) => Assert.Null(_signer.Decode(text));

    [Fact]
    public void Decode_OfATokenOfAnotherKey_IsRefused() =>
        Assert.Null(_signer.Decode(new TokenSigner([Other], Other).Encode(Visitor)));

    [Fact]
    public void Decode_OfATokenOfAnEarlierKey_GivesTheVisitor()
    {
        var rotated = new TokenSigner([Other, Key], Key);

        Assert.Equal(Visitor, rotated.Decode(_signer.Encode(Visitor)));
        Assert.NotEqual(_signer.Encode(Visitor), rotated.Encode(Visitor));
        Assert.Equal(_signer.ForAnonymous("a-1"), rotated.ForAnonymous("a-1"));
        Assert.Equal(_signer.Reference(Visitor), rotated.Reference(Visitor));
    }

    [Fact]
    public void ForAnonymous_IsTheSameForTheSameIdAndKeyAlone()
    {
        Assert.Equal(_signer.ForAnonymous("a-1"), _signer.ForAnonymous("a-1"));
        Assert.NotEqual(_signer.ForAnonymous("a-1"), _signer.ForAnonymous("a-2"));
        Assert.NotEqual(_signer.ForAnonymous("a-1"), new TokenSigner([Other], Other).ForAnonymous("a-1"));
    }

    [Theory]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", 1)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9v", 2)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", null)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,", null)]
    [InlineData("not base64 at all, however long this text may be", null)]
    public void SigningKeys_AreBase64OfAtLeast32Bytes(string text, int? count) => Assert.Equal(count, SigningKeys.Parse(text)?.Count);

    [Fact]
    public void Decode_SaysWhetherTheVisitorWouldGetTheSameTokenNow()
    {
        byte[] earlier = RandomNumberGenerator.GetBytes(32);
        byte[] current = RandomNumberGenerator.GetBytes(32);
        var signer = new TokenSigner([current, earlier], earlier);

        signer.Decode(signer.Encode(Visitor), out var isCurrent);
        Assert.True(isCurrent);

        Assert.Equal(Visitor, signer.Decode(new TokenSigner([earlier], earlier).Encode(Visitor), out isCurrent));
        Assert.False(isCurrent);
    }
}
