using ContentJourney.Edge.Hosting;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ContentJourney.Edge.Tests.OpenApi;

/// <summary>Edge with the sample in the process of the tests, so that its endpoints can be listed.</summary>
public sealed class StartedEdge : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal WebApplication App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await EdgeHost.StartAsync(
        ["--urls", "http://127.0.0.1:0"], CancellationToken.None, configuration =>
        {
            configuration["ContentJourney:DataDirectory"] = _folder.Path;
            configuration["ContentJourney:ManagementKey"] = EdgeProcess.ManagementKey;
            configuration["Logging:LogLevel:Default"] = "Warning";
        });

    public async Task DisposeAsync() => await App.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
