namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>One running program with the sample, for tests that leave no traces others could see.</summary>
public sealed class SampleEdge : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Its name as a collection of tests.</summary>
    public const string Collection = "Edge with the sample";

    internal EdgeProcess Process { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Process = await EdgeProcess.StartAsync(_folder.Path);

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Process.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that share one <see cref="SampleEdge"/>.</summary>
[CollectionDefinition(SampleEdge.Collection)]
public sealed class SampleEdgeTests : ICollectionFixture<SampleEdge>;
