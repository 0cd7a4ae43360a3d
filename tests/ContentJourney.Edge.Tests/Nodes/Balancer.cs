using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>A real nginx in front of nodes, by the configuration that the documentation shows; reached by a socket in its folder.</summary>
internal sealed partial class Balancer : IAsyncDisposable
{
    // Stops it at the end of standard input, also when the tests die.
    private const string Keeper = "\"$1\" -p \"$0\" -c nginx.conf & server=$!; read -r _; kill $server; wait";

    // What the package of a system says around the documented file. The header tells tests which node answered.
    private const string Surroundings = """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log error.log;
        events { }
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            add_header X-Node $upstream_addr always;
            include site.conf;
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Process _keeper;

    private Balancer(IReadOnlyList<Uri> nodes)
    {
        _folder.Write("nginx.conf", Surroundings);
        _folder.Write("site.conf", Site(nodes, SocketPath));
        _keeper = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", Keeper, _folder.Path, Program() },
            RedirectStandardInput = true,
        })!;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, ConnectCallback = ConnectAsync }) { BaseAddress = new Uri("http://balancer/") };
    }

    /// <summary>Calls whichever node is next.</summary>
    public HttpClient Client { get; }

    private string SocketPath => Path.Combine(_folder.Path, "socket");

    /// <summary>Starts it and waits until a node answers through it.</summary>
    public static async Task<Balancer> StartAsync(IReadOnlyList<Uri> nodes)
    {
        var balancer = new Balancer(nodes);
        await Eventually.EqualAsync(true, balancer.IsReachedAsync);
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
        _folder.Dispose();
    }

    private static string Site(IReadOnlyList<Uri> nodes, string socket)
    {
        var documented = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Nodes", "balancer.nginx.conf"));
        var next = 0;
        var site = DocumentedNode().Replace(documented, _ => nodes[next++].Authority).Replace("listen 80;", $"listen unix:{socket};", StringComparison.Ordinal);
        Assert.Equal(nodes.Count, next);
        Assert.Contains(socket, site, StringComparison.Ordinal);
        return site;
    }

    private static string Program() =>
        new[] { Environment.GetEnvironmentVariable("NGINX"), "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "These tests start an nginx of their own, and the program is not here. Install nginx (bash tests/nginx.sh does on Debian), or set NGINX to it.");

    [GeneratedRegex(@"10\.0\.0\.\d+:5280")]
    private static partial Regex DocumentedNode();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<bool> IsReachedAsync()
    {
        if (_keeper.HasExited)
        {
            throw new InvalidOperationException($"nginx did not start: {await File.ReadAllTextAsync(Path.Combine(_folder.Path, "error.log"))}");
        }

        try
        {
            return (await Client.GetAsync(new Uri("health/live", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
