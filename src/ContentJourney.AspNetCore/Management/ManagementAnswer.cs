using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Management;

/// <summary>An answer in JSON, which no cache keeps.</summary>
internal sealed class ManagementAnswer(Action<Utf8JsonWriter> write, int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.WriteAsync(httpContext, status, write, static (writer, write) => write(writer));
    }
}
