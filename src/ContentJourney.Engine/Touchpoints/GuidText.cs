using System.Buffers.Binary;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Ids that follow each other: numbers in the form of a GUID, which histories know without a hash.</summary>
public static class GuidText
{
    /// <summary>The number as a GUID of 32 lower-case hexadecimal digits with hyphens, the highest first.</summary>
    public static string Of(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
