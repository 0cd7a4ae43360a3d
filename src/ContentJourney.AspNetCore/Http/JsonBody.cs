using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>A JSON body that was read whole, within its limits, together with the list that takes its errors.</summary>
internal sealed class JsonBody : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };
    private readonly JsonDocument _document;
    private readonly byte[] _rented;

    private JsonBody(JsonDocument document, byte[] rented) => (_document, _rented) = (document, rented);

    /// <summary>Takes what is wrong with the body.</summary>
    public ErrorList Errors { get; } = new();

    /// <summary>The body as a whole.</summary>
    public JsonNode Root => JsonNode.Root(_document.RootElement, Errors);

    /// <summary>
    /// Reads the body; when it is no JSON (400), too large (413) or of another content type (415), writes the problem and
    /// returns null. An empty body reads as <c>{}</c> where <paramref name="emptyAllowed"/>.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="maxBytes">The longest body that is read.</param>
    /// <param name="emptyAllowed">Whether no body at all is as good as <c>{}</c>.</param>
    /// <param name="mediaTypes">The media types allowed; null: <c>application/json</c>.</param>
    public static async ValueTask<JsonBody?> ReadAsync(
        HttpContext context, int maxBytes, bool emptyAllowed = false, IReadOnlyList<string>? mediaTypes = null)
    {
        var bytes = await BodyBytes.ReadAsync(context.Request, maxBytes);
        if (bytes is null)
        {
            await Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large", $"At most {maxBytes} bytes are read.");
            return null;
        }

        var (rented, length) = bytes.Value;
        var document = await ParseAsync(context, rented.AsMemory(0, length), emptyAllowed, mediaTypes ?? BodyMediaType.Json);
        if (document is not null)
        {
            return new JsonBody(document, rented);
        }

        ArrayPool<byte>.Shared.Return(rented);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _document.Dispose();
        ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
    }

    private static ValueTask<JsonDocument?> ParseAsync(
        HttpContext context, ReadOnlyMemory<byte> bytes, bool emptyAllowed, IReadOnlyList<string> mediaTypes)
    {
        if (bytes.IsEmpty && emptyAllowed)
        {
            return new(JsonDocument.Parse("{}"u8.ToArray()));
        }

        if (BodyMediaType.WhatIsWrong(context.Request, mediaTypes) is { } wrong)
        {
            return RefuseAsync(Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "The content type is not supported", wrong));
        }

        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return Parse(bytes, out var document) is { } error ? RefuseAsync(Problem.InvalidAsync(context, ErrorList.Root, error)) : new(document);
    }

    private static async ValueTask<JsonDocument?> RefuseAsync(Task problem)
    {
        await problem;
        return null;
    }

    private static string? Parse(ReadOnlyMemory<byte> bytes, out JsonDocument? document)
    {
        document = null;
        if (bytes.IsEmpty)
        {
            return "is empty; JSON is required";
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            return "is not UTF-8";
        }

        try
        {
            document = JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException exception)
        {
            return $"is not JSON (nested at most {Strict.MaxDepth} deep) from line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1} on";
        }

        if (MemberNames.AreText(bytes.Span))
        {
            return null;
        }

        document.Dispose();
        return "has a member whose name is not valid Unicode text without NUL";
    }
}
