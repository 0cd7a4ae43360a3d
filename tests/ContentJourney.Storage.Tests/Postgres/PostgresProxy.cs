using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A socket in front of a server's, which loses connections in the instant of a commit.</summary>
internal sealed class PostgresProxy : IAsyncDisposable
{
    private const string SocketName = ".s.PGSQL.5432";
    private const string Commit = "COMMIT\0";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contentjourney-proxy-");
    private readonly Socket _listener = NewSocket();
    private readonly ConcurrentBag<Socket> _clients = [];
    private readonly string _server;
    private readonly Task _accepting;
    private volatile Loss _next;
    private volatile bool _refuses;
    private volatile byte[] _sign = [];

    private PostgresProxy(NpgsqlConnectionStringBuilder address)
    {
        _server = Path.Combine(address.Host!, SocketName);
        address.Host = _folder.FullName;
        Address = address.ConnectionString;
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.FullName, SocketName)));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>Listens.</summary>
    /// <param name="address">The connection string past it, to the folder of the server's socket.</param>
    public static PostgresProxy Before(string address) => new(new NpgsqlConnectionStringBuilder(address));

    /// <summary>What is lost with the connection.</summary>
    public enum Loss
    {
        None,

        /// <summary>The commit, before the server gets it.</summary>
        Commit,

        /// <summary>The server's answer to it.</summary>
        Answer,
    }

    /// <summary>The connection string that leads through it.</summary>
    public string Address { get; }

    /// <summary>Loses the next commit's connection.</summary>
    /// <param name="loss">What is lost.</param>
    /// <param name="thenRefuse">Whether no connection is taken afterwards.</param>
    /// <param name="sign">What the request has in it that commits.</param>
    public void Lose(Loss loss, bool thenRefuse = false, string sign = Commit) =>
        (_refuses, _sign, _next) = (thenRefuse, Encoding.UTF8.GetBytes(sign), loss);

    /// <summary>Ends the connections that there are.</summary>
    public void Cut()
    {
        foreach (var client in _clients.Where(client => client.Connected))
        {
            client.Shutdown(SocketShutdown.Both);
        }
    }

    /// <summary>Takes connections again.</summary>
    public void Mend() => Lose(Loss.None);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        _folder.Delete(recursive: true);
    }

    private static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptAsync();
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = NewSocket();
        using (client)
        {
            if (_refuses && _next == Loss.None)
            {
                return;
            }

            _clients.Add(client);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_server));
            var losing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await Task.WhenAny(RequestsAsync(client, server, losing), AnswersAsync(server, client, losing.Task));
        }
    }

    private async Task RequestsAsync(Socket client, Socket server, TaskCompletionSource losing)
    {
        var buffer = new byte[64 * 1024];
        while (await client.ReceiveAsync(buffer) is > 0 and var count)
        {
            var sent = buffer.AsMemory(0, count);
            var loss = sent.Span.IndexOf(_sign) >= 0 ? Interlocked.Exchange(ref _next, Loss.None) : Loss.None;
            if (loss == Loss.Commit)
            {
                return;
            }

            if (loss == Loss.Answer)
            {
                losing.SetResult();
            }

            await server.SendAsync(sent);
        }
    }

    private static async Task AnswersAsync(Socket server, Socket client, Task losing)
    {
        var buffer = new byte[64 * 1024];
        while (await server.ReceiveAsync(buffer) is > 0 and var count)
        {
            if (losing.IsCompleted)
            {
                return;
            }

            await client.SendAsync(buffer.AsMemory(0, count));
        }
    }
}
