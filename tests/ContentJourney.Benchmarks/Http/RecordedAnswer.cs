using System.Globalization;
using System.Text;

namespace ContentJourney.Benchmarks.Http;

/// <summary>An answer of Edge, for a server that gives the same one.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers, but for those that every server writes by itself.</param>
/// <param name="Body">Its body.</param>
internal sealed record RecordedAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly string[] OfTheServer = ["Date", "Server", "Content-Length"];

    /// <summary>What a server answers to a request.</summary>
    public static async Task<RecordedAnswer> RecordAsync(Uri server, byte[] request)
    {
        using var connection = await Clients.HttpConnection.OpenAsync(server);
        var reply = await connection.SendAsync(request);
        var lines = Encoding.ASCII.GetString(reply.Head.Span).Split("\r\n")[1..];
        var headers = lines.Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]));
        return new RecordedAnswer(reply.Status, [.. headers.Where(header => !OfTheServer.Contains(header.Item1))], reply.Body.ToArray());
    }

    /// <summary>Writes it to a file.</summary>
    public void Save(string path)
    {
        var head = string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\n"));
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes($"{Status}\n{head}\n"), .. Body]);
    }

    /// <summary>Reads it from a file.</summary>
    public static RecordedAnswer Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        var lines = Encoding.ASCII.GetString(bytes, 0, end).Split('\n');
        var headers = lines[1..].Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]));
        return new RecordedAnswer(int.Parse(lines[0], CultureInfo.InvariantCulture), [.. headers], bytes[(end + 2)..]);
    }
}
