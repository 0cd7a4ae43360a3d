using System.Globalization;
using System.Text;

namespace ContentJourney.Benchmarks.Clients;

/// <summary>Requests as bytes.</summary>
internal static class HttpRequests
{
    /// <summary>A POST of JSON.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="json">The body.</param>
    /// <param name="headers">Further headers.</param>
    public static byte[] Post(string path, ReadOnlySpan<byte> json, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var length = json.Length.ToString(CultureInfo.InvariantCulture);
        var head = Head("POST", path, [.. headers, ("Content-Type", "application/json"), ("Content-Length", length)]);
        return [.. head, .. json];
    }

    /// <summary>A GET.</summary>
    public static byte[] Get(string path, params ReadOnlySpan<(string Name, string Value)> headers) => Head("GET", path, headers);

    private static byte[] Head(string method, string path, ReadOnlySpan<(string Name, string Value)> headers)
    {
        var head = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
        foreach (var (name, value) in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.ASCII.GetBytes(head.Append("\r\n").ToString());
    }
}
