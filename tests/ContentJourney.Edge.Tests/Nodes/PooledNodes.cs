using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Two programs over one PostgreSQL, behind a real PgBouncer that shares a few connections between their transactions.</summary>
public sealed class PooledNodes : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The database's connection string, past the pooler.</summary>
    public string Database { get; private set; } = "";

    internal IReadOnlyList<EdgeProcess> Nodes { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        var address = (await PgBouncer.SharedAsync()).Through(Database);
        Nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(node => EdgeProcess.StartAsync(
            Path.Combine(_folder.Path, $"{node}"), ("ConnectionStrings__ContentJourney", address))));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
