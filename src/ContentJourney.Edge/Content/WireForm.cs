using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content;

/// <summary>JSON as the CMS writes it: no white space, everything outside ASCII and what HTML could mistake escaped.</summary>
internal static class WireForm
{
    /// <summary>How the CMS's Delivery API writes; values are checked when they are read.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    /// <summary>The value in the wire form; null and an error when a text in it is no Unicode.</summary>
    public static ReadOnlyMemory<byte>? Of(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        try
        {
            node.Element.WriteTo(writer);
        }
        catch (InvalidOperationException)
        {
            node.Fail("holds text that is not valid Unicode");
            return null;
        }

        writer.Flush();
        return buffer.WrittenMemory.ToArray();
    }
}
