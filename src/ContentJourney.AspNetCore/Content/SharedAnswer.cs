using System.Buffers.Text;
using System.Security.Cryptography;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.AspNetCore.Content;

/// <summary>An answer of JSON that any cache may keep and ask about again by its entity tag.</summary>
/// <param name="json">The JSON.</param>
/// <param name="query">What was asked.</param>
/// <param name="match">What was found.</param>
internal sealed class SharedAnswer(byte[] json, ContentQuery query, ContentMatch match)
{
    private const int TagBytes = 16;

    /// <summary>Seconds an answer stays fresh: content may be published at any time.</summary>
    private const int MaxSeconds = 60;

    private readonly EntityTagHeaderValue _tag = TagOf(json);

    /// <summary>What was asked.</summary>
    public ContentQuery Query => query;

    /// <summary>What was found.</summary>
    public ContentMatch Match => match;

    /// <summary>The JSON.</summary>
    public ReadOnlyMemory<byte> Json => json;

    /// <summary>Whether it is the answer at that instant too: time alone has changed nothing since it was made.</summary>
    public bool HoldsAt(DateTimeOffset now) => now >= query.Now && (match.StableUntil is null || now < match.StableUntil);

    /// <summary>Writes the answer, or 304 when the client has it already.</summary>
    public Task WriteAsync(HttpContext context, DateTimeOffset now)
    {
        var headers = context.Response.Headers;
        headers.ETag = _tag.ToString();
        headers.CacheControl = $"public, max-age={LifetimeAt(now)}";
        headers.Vary = StringValues.Concat(headers.Vary, ApiKeyDeliveryAccess.Header);
        // ASP.NET response caching, where a host has it in front, leaves the query out of its keys unless told.
        context.Features.Get<IResponseCachingFeature>()?.VaryByQueryKeys = ["*"];
        if (IsKnown(context.Request.Headers.IfNoneMatch))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json);
    }

    private int LifetimeAt(DateTimeOffset now) =>
        match.StableUntil is { } end ? (int)Math.Clamp(Math.Floor((end - now).TotalSeconds), 0, MaxSeconds) : MaxSeconds;

    private static EntityTagHeaderValue TagOf(byte[] json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..TagBytes])}\"");
    }

    private bool IsKnown(StringValues ifNoneMatch) =>
        ifNoneMatch.Count > 0
        && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known)
        && known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(_tag, useStrongComparison: false));
}
