using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Three programs over one PostgreSQL database, and a balancer in front of them.</summary>
internal sealed class NodeSet : IAsyncDisposable
{
    private const int Count = 3;
    private readonly TemporaryFolder _folder;
    private readonly Balancer _balancer;

    private NodeSet(TemporaryFolder folder, IReadOnlyList<EdgeProcess> nodes, Balancer balancer) =>
        (_folder, Nodes, _balancer) = (folder, nodes, balancer);

    public IReadOnlyList<EdgeProcess> Nodes { get; }

    /// <summary>Calls whichever node is next.</summary>
    public HttpClient Client => _balancer.Client;

    /// <summary>Starts all nodes at once over a new database of the server.</summary>
    public static async Task<NodeSet> StartAsync(PostgresCluster server) => await StartAsync(await server.CreateDatabaseAsync());

    /// <summary>Starts all nodes at once over the database with this connection string.</summary>
    public static async Task<NodeSet> StartAsync(string address)
    {
        var folder = new TemporaryFolder();
        var starts = Enumerable.Range(0, Count).Select(node => EdgeProcess.StartAsync(
            Path.Combine(folder.Path, $"{node}"),
            ("ConnectionStrings__ContentJourney", address),
            ("Logging__LogLevel__Default", "Error"))).ToList();
        try
        {
            var nodes = await Task.WhenAll(starts);
            return new NodeSet(folder, nodes, await Balancer.StartAsync([.. nodes.Select(node => node.Url)]));
        }
        catch
        {
            foreach (var start in starts.Where(start => start.IsCompletedSuccessfully))
            {
                await (await start).DisposeAsync();
            }

            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.DisposeAsync();
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }

        _folder.Dispose();
    }
}
