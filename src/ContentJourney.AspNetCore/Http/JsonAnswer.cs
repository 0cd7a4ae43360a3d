using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Answers with JSON that is written once, into pooled memory.</summary>
internal static class JsonAnswer
{
    // An API's JSON stands in no HTML; non-ASCII text stays readable.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? s_spare;

    /// <summary>Writes the answer with its length.</summary>
    public static async Task WriteAsync<TState>(HttpContext context, int status, TState state, Action<Utf8JsonWriter, TState> write)
    {
        using var body = new PooledBuffer();
        Fill(body, state, write);
        await SendAsync(context, status, body.Written);
    }

    /// <summary>Writes bytes that are JSON.</summary>
    public static async Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> json) => await SendAsync(context, status, json);

    /// <summary>Writes the JSON into the buffer.</summary>
    public static void Fill<TState>(PooledBuffer body, TState state, Action<Utf8JsonWriter, TState> write)
    {
        // Taken while it writes: what is written may ask for another one.
        var writer = s_spare ?? new Utf8JsonWriter(body, Relaxed);
        s_spare = null;
        writer.Reset(body);
        write(writer, state);
        writer.Flush();
        s_spare = writer;
    }

    private static ValueTask<FlushResult> SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        return response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }
}
