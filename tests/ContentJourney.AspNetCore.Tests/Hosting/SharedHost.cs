using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>One host for all tests of a class; its clock must stay where it is.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal TestHost Host { get; private set; } = null!;

    internal TestClient Client => Host.Client;

    /// <summary>A server key with the scope <c>ingest</c> alone.</summary>
    internal string IngestKey { get; private set; } = "";

    /// <summary>A server key with the scope <c>read</c> alone.</summary>
    internal string ReadKey { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Host = await TestHost.StartAsync();
        IngestKey = await Host.CreateKeyAsync(KeyScopes.Ingest);
        ReadKey = await Host.CreateKeyAsync(KeyScopes.Read);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
