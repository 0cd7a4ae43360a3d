using System.Security.Cryptography;
using System.Text;

namespace ContentJourney.Edge.Replay;

/// <summary>GUIDs made from names: the same name always gives the same one.</summary>
internal static class NameGuid
{
    private static readonly Guid s_space = new("6d2f7c1e-5b0a-4f43-9a55-0e2c8b7d1f60");

    /// <summary>The version 8 GUID (RFC 9562) of a name: SHA-256 of this program's name space and the name.</summary>
    public static Guid Of(string name)
    {
        var hash = SHA256.HashData([.. s_space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
