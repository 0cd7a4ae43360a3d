using System.Buffers;
using System.Text.Json;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Answers with RFC 9457 problem documents; nothing else in the product writes an error answer.</summary>
internal static class Problem
{
    /// <summary>The media type of a problem document.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Writes the problem with its <c>errors</c>, unless the answer has begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="title">What kind of problem, the same for all of its kind.</param>
    /// <param name="detail">What is wrong with this request and what would be right.</param>
    /// <param name="errors">What is wrong at which place of the body.</param>
    /// <param name="type">The kind of problem; null: the definition of the status.</param>
    public static async Task WriteAsync(
        HttpContext context, int status, string title, string? detail = null, ErrorList? errors = null, string? type = null)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            return;
        }

        var body = new ArrayBufferWriter<byte>(512);
        await using (var writer = new Utf8JsonWriter(body))
        {
            Write(writer, type ?? TypeOf(status), status, title, detail, errors);
        }

        response.StatusCode = status;
        response.ContentType = MediaType;
        response.ContentLength = body.WrittenCount;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>400: what the client sent is wrong at the places of <paramref name="errors"/>.</summary>
    public static Task InvalidAsync(HttpContext context, ErrorList errors) =>
        WriteAsync(context, StatusCodes.Status400BadRequest, "The request is invalid", "See 'errors' for each place.", errors);

    /// <summary>400: one thing is wrong, at <paramref name="path"/>.</summary>
    public static Task InvalidAsync(HttpContext context, string path, string message)
    {
        var errors = new ErrorList();
        errors.Add(path, message);
        return InvalidAsync(context, errors);
    }

    private static void Write(Utf8JsonWriter writer, string type, int status, string title, string? detail, ErrorList? errors)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("title", title);
        writer.WriteNumber("status", status);
        if (detail is not null)
        {
            writer.WriteString("detail", detail);
        }

        if (errors is { IsEmpty: false })
        {
            writer.WriteStartObject("errors");
            foreach (var (path, messages) in errors.ToDictionary())
            {
                writer.WriteStartArray(path);
                foreach (var message in messages)
                {
                    writer.WriteStringValue(message);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string TypeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        StatusCodes.Status401Unauthorized => "https://tools.ietf.org/html/rfc9110#section-15.5.2",
        StatusCodes.Status403Forbidden => "https://tools.ietf.org/html/rfc9110#section-15.5.4",
        StatusCodes.Status404NotFound => "https://tools.ietf.org/html/rfc9110#section-15.5.5",
        StatusCodes.Status405MethodNotAllowed => "https://tools.ietf.org/html/rfc9110#section-15.5.6",
        StatusCodes.Status409Conflict => "https://tools.ietf.org/html/rfc9110#section-15.5.10",
        StatusCodes.Status413PayloadTooLarge => "https://tools.ietf.org/html/rfc9110#section-15.5.14",
        StatusCodes.Status415UnsupportedMediaType => "https://tools.ietf.org/html/rfc9110#section-15.5.16",
        StatusCodes.Status429TooManyRequests => "https://tools.ietf.org/html/rfc6585#section-4",
        StatusCodes.Status500InternalServerError => "https://tools.ietf.org/html/rfc9110#section-15.6.1",
        StatusCodes.Status503ServiceUnavailable => "https://tools.ietf.org/html/rfc9110#section-15.6.4",
        _ => "about:blank",
    };
}
