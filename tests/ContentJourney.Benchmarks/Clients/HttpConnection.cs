using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContentJourney.Benchmarks.Clients;

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends requests made beforehand: the client shares the cores with the server, so it
/// does no more than it must. Used by one caller at a time.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _received = new byte[64 * 1024];

    /// <summary>Connects to a local server.</summary>
    public static async Task<HttpConnection> OpenAsync(Uri server)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        return connection;
    }

    /// <summary>Sends a whole request and reads the whole answer, which is valid until the next request.</summary>
    public async ValueTask<HttpReply> SendAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await _socket.SendAsync(request[sent..]);
        }

        var length = 0;
        while (true)
        {
            length += await ReceiveAsync(length);
            var head = _received.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            var total = head + 4 + BodyLength(_received.AsSpan(0, head));
            while (length < total)
            {
                length += await ReceiveAsync(length);
            }

            var status = int.Parse(Encoding.ASCII.GetString(_received, "HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
            return new HttpReply(status, _received.AsMemory(0, head), _received.AsMemory((head + 4)..total));
        }
    }

    public void Dispose() => _socket.Dispose();

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("\r\nContent-Length: "u8);
        if (name < 0)
        {
            return head.IndexOf("\r\nTransfer-Encoding"u8) < 0 ? 0 : throw new InvalidOperationException("Chunked answers are not read here.");
        }

        var value = head[(name + "\r\nContent-Length: ".Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }

    private async ValueTask<int> ReceiveAsync(int from)
    {
        if (from == _received.Length)
        {
            Array.Resize(ref _received, from * 2);
        }

        var count = await _socket.ReceiveAsync(_received.AsMemory(from));
        return count > 0 ? count : throw new IOException("The server closed the connection.");
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Head">Its status line and headers.</param>
/// <param name="Body">Its body.</param>
internal readonly record struct HttpReply(int Status, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body);
