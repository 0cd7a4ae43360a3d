using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Answers with drafts, which no cache may keep.</summary>
internal static class PreviewAnswer
{
    /// <summary>Writes the answer.</summary>
    public static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json);
    }
}
