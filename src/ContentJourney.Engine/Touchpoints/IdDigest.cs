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
    public static IdDigest Of(string id)
    {
        if (GuidText.TryRead(id, out var number))
        {
            return new IdDigest((ulong)(number >> 64), (ulong)number);
        }

        Span<byte> bits = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan()), bits);
        return new IdDigest(BinaryPrimitives.ReadUInt64BigEndian(bits), BinaryPrimitives.ReadUInt64BigEndian(bits[8..]));
    }

    public int CompareTo(IdDigest other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);
}
