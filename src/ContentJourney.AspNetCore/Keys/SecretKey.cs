using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>The secret text of a server key: <c>cj_</c> and 256 random bits.</summary>
internal static class SecretKey
{
    // Makes a leaked key recognisable to people and to secret scanners.
    private const string Prefix = "cj_";

    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the key as the store keeps it: 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>SHA-256 of the key, into 32 bytes.</summary>
    public static void Hash(string key, Span<byte> destination) => SHA256.HashData(Encoding.UTF8.GetBytes(key), destination);
}
