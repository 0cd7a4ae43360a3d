using System.Buffers.Binary;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Numbers in the form of a GUID: ids that histories know without a hash, and that may follow each other.</summary>
public static class GuidText
{
    private const int Length = 36;

    /// <summary>The number as a GUID of 32 lower-case hexadecimal digits with hyphens, the highest first.</summary>
    public static string Of(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    /// <summary>The number of a text that <see cref="Of"/> gives, in that one spelling: ids that differ in case are two ids.</summary>
    /// <returns>Whether it is such a text.</returns>
    public static bool TryRead(string text, out UInt128 number)
    {
        Span<char> spelt = stackalloc char[Length];
        Span<byte> bytes = stackalloc byte[16];
        var isRead = text.Length == Length
            && Guid.TryParseExact(text, "D", out var guid)
            && guid.TryFormat(spelt, out _, "D")
            && spelt.SequenceEqual(text)
            && guid.TryWriteBytes(bytes, bigEndian: true, out _);
        number = isRead ? BinaryPrimitives.ReadUInt128BigEndian(bytes) : default;
        return isRead;
    }
}
