using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Bots;

/// <summary>Tells requests that no person is behind from the others. What it looks at is kept nowhere.</summary>
internal static class Bot
{
    private const string SecPurpose = "Sec-Purpose";
    private const string Purpose = "Purpose";
    private const string Prefetch = "prefetch";
    private static readonly SearchValues<string> s_marks = SearchValues.Create([.. BotMarks.All], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a program says that it is one.</summary>
    public static bool Is(HttpRequest request) =>
        request.Headers.UserAgent is [{ Length: > 0 } userAgent, ..] && userAgent.AsSpan().ContainsAny(s_marks);

    /// <summary>Whether a browser asks ahead of a person, who may never see the answer.</summary>
    public static bool IsPrefetch(HttpRequest request) => Says(request, SecPurpose) || Says(request, Purpose);

    private static bool Says(HttpRequest request, string header) =>
        request.Headers.TryGetValue(header, out var values) && values.ToString().StartsWith(Prefetch, StringComparison.OrdinalIgnoreCase);
}
