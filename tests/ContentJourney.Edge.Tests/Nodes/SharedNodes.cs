using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>One set of nodes for tests that do no harm to it.</summary>
public sealed class SharedNodes : IAsyncLifetime
{
    internal NodeSet Set { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Set = await NodeSet.StartAsync(await PostgresCluster.SharedAsync());

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Set.DisposeAsync();
}
