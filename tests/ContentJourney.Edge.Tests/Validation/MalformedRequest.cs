using System.Net.Http.Headers;
using System.Text;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Validation;

/// <summary>A request that no host may take.</summary>
internal sealed record MalformedRequest
{
    /// <summary>What is wrong with it, for the failure of the test.</summary>
    public required string Fault { get; init; }

    /// <summary>The method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    /// <summary>The body, or null.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The declared content type of the body, or null.</summary>
    public string? ContentType { get; init; } = "application/json";

    /// <summary>The declared encoding of the body, or null.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>The server key it brings, or null.</summary>
    public string? Key { get; init; }

    /// <summary>The visitor's token it brings, or null.</summary>
    public string? Token { get; init; }

    /// <summary>The start item it names, or null.</summary>
    public string? StartItem { get; init; }

    /// <summary>The request.</summary>
    public HttpRequestMessage ToMessage()
    {
        var request = new HttpRequestMessage(Method, Path);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            Add(request.Content.Headers, "Content-Type", ContentType);
            Add(request.Content.Headers, "Content-Encoding", ContentEncoding);
        }

        Add(request.Headers, "Authorization", Key is null ? null : $"Bearer {Key}");
        Add(request.Headers, "Journey-Visitor", Token);
        Add(request.Headers, "Start-Item", StartItem);
        return request;
    }

    /// <summary>The request in words.</summary>
    public override string ToString() =>
        $"{Fault}: {Method} {Path} {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 300))))}";

    private static void Add(HttpHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
