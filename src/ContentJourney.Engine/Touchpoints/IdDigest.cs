using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// 128 bits that stand for a touchpoint's id, so that histories in memory need not hold the texts: a GUID as it is, of any
/// other id the first half of its SHA-256. The same on every machine.
/// </summary>
internal readonly record struct IdDigest(ulong High, ulong Low) : IComparable<IdDigest>
{
    private const int GuidLength = 36;

    public static IdDigest Of(string id)
    {
        Span<byte> bits = stackalloc byte[SHA256.HashSizeInBytes];
        if (!TryGuid(id, bits))
        {
            SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), bits);
        }

        return new IdDigest(BinaryPrimitives.ReadUInt64BigEndian(bits), BinaryPrimitives.ReadUInt64BigEndian(bits[8..]));
    }

    public int CompareTo(IdDigest other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    // Only the one spelling: ids that differ in case are two ids.
    private static bool TryGuid(string id, Span<byte> bits)
    {
        Span<char> spelt = stackalloc char[GuidLength];
        return id.Length == GuidLength
            && Guid.TryParseExact(id, "D", out var guid)
            && guid.TryFormat(spelt, out _, "D")
            && spelt.SequenceEqual(id)
            && guid.TryWriteBytes(bits, bigEndian: true, out _);
    }
}
