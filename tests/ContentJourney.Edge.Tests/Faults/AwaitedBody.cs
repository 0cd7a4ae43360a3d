using System.Net;
using System.Text;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>A body that says when the server has begun to read the request: it is sent when the server asks for it.</summary>
internal sealed class AwaitedBody : HttpContent
{
    private readonly byte[] _json;
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AwaitedBody(string json)
    {
        _json = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new("application/json");
    }

    /// <summary>Done when the server has asked for the body and it was sent.</summary>
    public Task Sent => _sent.Task;

    /// <summary>A client that waits until the server asks.</summary>
    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = address };
        client.DefaultRequestHeaders.ExpectContinue = true;
        return client;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_json);
        await stream.FlushAsync();
        _sent.SetResult();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
