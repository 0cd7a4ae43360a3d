using System.Net.Http.Headers;
using System.Text;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>A made-up request.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, as they are sent.</param>
/// <param name="Headers">The headers, but those of the body.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="ContentType">The declared type of the body, or null.</param>
internal sealed record FuzzRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType)
{
    private const int Shown = 300;

    /// <summary>The path without the query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The request to a server.</summary>
    public HttpRequestMessage ToMessage(Uri server)
    {
        var address = new Uri($"{server.GetLeftPart(UriPartial.Authority)}{Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            Add(request.Content.Headers, "Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                Add(request.Content?.Headers, name, value);
            }
        }

        return request;
    }

    /// <summary>The request as a command that sends it again.</summary>
    public string ToCurl(Uri server)
    {
        var command = new StringBuilder();
        if (Body is not null)
        {
            command.Append("printf %s '").Append(Convert.ToBase64String(Body)).Append("' | base64 -d | ");
        }

        command.Append("curl -i --path-as-is -X ").Append(Method).Append(" '").Append(server.GetLeftPart(UriPartial.Authority)).Append(Quoted(Target)).Append('\'');
        foreach (var (name, value) in Headers.Append(("Content-Type", ContentType ?? "")).Where(header => header.Item2.Length > 0))
        {
            command.Append(" -H '").Append(name).Append(": ").Append(Quoted(value)).Append('\'');
        }

        if (Body is null)
        {
            return command.ToString();
        }

        return command.Append(" --data-binary @-  # ").Append(Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, Shown)))).ToString();
    }

    private static string Quoted(string text) => text.Replace("'", "'\\''", StringComparison.Ordinal);

    private static void Add(HttpHeaders? headers, string name, string? value)
    {
        if (value is not null)
        {
            headers?.TryAddWithoutValidation(name, value);
        }
    }
}
