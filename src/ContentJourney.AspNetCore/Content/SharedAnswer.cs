using System.Buffers.Text;
using System.Security.Cryptography;
using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCaching;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Answers with JSON that any cache may keep and ask about again by its entity tag.</summary>
internal static class SharedAnswer
{
    private const int TagBytes = 16;

    /// <summary>Seconds an answer stays fresh: content may be published at any time.</summary>
    private const int MaxSeconds = 60;

    /// <summary>How long an answer may be kept that time alone could change at <paramref name="stableUntil"/>, in whole seconds.</summary>
    public static int LifetimeUntil(DateTimeOffset? stableUntil, DateTimeOffset now) =>
        stableUntil is { } end ? (int)Math.Clamp(Math.Floor((end - now).TotalSeconds), 0, MaxSeconds) : MaxSeconds;

    /// <summary>Writes the answer, or 304 when the client has it already.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, int seconds)
    {
        var tag = TagOf(json.Span);
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = $"public, max-age={seconds}";
        headers.Append(HeaderNames.Vary, ApiKeyDeliveryAccess.Header);
        // ASP.NET response caching, where a host has it in front, leaves the query out of its keys unless told.
        context.Features.Get<IResponseCachingFeature>()?.VaryByQueryKeys = ["*"];
        if (IsKnown(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json);
    }

    private static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..TagBytes])}\"");
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false));
}
