using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Three programs over one store, and a balancer in front of them.</summary>
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
        return await StartAsync(folder, [.. Enumerable.Range(0, Count).Select(node => StartAsync(folder, node, address))]);
    }

    /// <summary>Starts the nodes one after the other over a new SQLite file.</summary>
    public static async Task<NodeSet> StartOverFileAsync()
    {
        var folder = new TemporaryFolder();
        var starts = new List<Task<EdgeProcess>>();
        for (var node = 0; node < Count && starts.TrueForAll(start => start.IsCompletedSuccessfully); node++)
        {
            starts.Add(StartAsync(folder, node, $"Data Source={Path.Combine(folder.Path, "journeys.db")}"));
            await Task.WhenAny(starts[^1]);
        }

        return await StartAsync(folder, starts);
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

    private static Task<EdgeProcess> StartAsync(TemporaryFolder folder, int node, string address) => EdgeProcess.StartAsync(
        Path.Combine(folder.Path, $"{node}"), ("ConnectionStrings__ContentJourney", address), ("Logging__LogLevel__Default", "Error"));

    private static async Task<NodeSet> StartAsync(TemporaryFolder folder, List<Task<EdgeProcess>> starts)
    {
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
}
