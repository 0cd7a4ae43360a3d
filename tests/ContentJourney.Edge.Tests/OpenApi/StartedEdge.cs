using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ContentJourney.Edge.Tests.OpenApi;

/// <summary>Edge with the sample in the process of the tests, so that its endpoints can be listed.</summary>
public sealed class StartedEdge : IAsyncLifetime
{
    internal LocalEdge Edge { get; private set; } = null!;

    internal WebApplication App => Edge.App;

    public async Task InitializeAsync() => Edge = await LocalEdge.StartAsync();

    public async Task DisposeAsync() => await Edge.DisposeAsync();
}
