using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Management;

/// <summary>An answer in JSON, which no cache keeps.</summary>
internal sealed class ManagementAnswer(Action<Utf8JsonWriter> write, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(body))
        {
            write(writer);
        }

        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = body.WrittenCount;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
    }
}
