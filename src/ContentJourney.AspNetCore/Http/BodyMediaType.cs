using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Which content types a JSON body may have.</summary>
internal static class BodyMediaType
{
    /// <summary><c>application/json</c> alone.</summary>
    public static IReadOnlyList<string> Json { get; } = ["application/json"];

    /// <summary>Whether the body is declared as this media type.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var sent)
        && sent.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the body's declaration is refused, and what is allowed; null when it is fine.</summary>
    public static string? WhatIsWrong(HttpRequest request, IReadOnlyList<string> allowed)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return "Content-Encoding is not supported; send the body as it is.";
        }

        // As nearly every client spells it.
        if (request.ContentType is { } declared && allowed.Contains(declared))
        {
            return null;
        }

        var list = string.Join(", ", allowed);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var sent) || !allowed.Contains(sent.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return $"Allowed: {list}.";
        }

        return sent.Charset.HasValue && !sent.Charset.ToString().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? $"Allowed: {list}, in UTF-8."
            : null;
    }
}
