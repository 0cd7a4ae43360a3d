using ContentJourney.AspNetCore.Keys;
using ContentJourney.Edge.Hosting;
using ContentJourney.Engine.Keys;

namespace ContentJourney.Edge.Replay;

/// <summary>A host in this process, on a free port, with a key of its own that ends with it.</summary>
internal sealed class ReplayHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IssuedKey _key;

    private ReplayHost(WebApplication app, IssuedKey key) => (_app, _key) = (app, key);

    /// <summary>Where it listens.</summary>
    public Uri Url => new(Addresses.Of(_app)[0]);

    /// <summary>The key.</summary>
    public string Key => _key.Secret;

    /// <summary>
    /// Starts it over the configured data directory, else over one that only replays use: what was replayed is there at
    /// the next one, and does not mix with the data of the website.
    /// </summary>
    public static async Task<ReplayHost> StartAsync(CancellationToken cancellationToken)
    {
        var app = await EdgeHost.StartAsync(["--urls", "http://127.0.0.1:0"], cancellationToken, Configure);
        var issuer = app.Services.GetRequiredService<KeyIssuer>();
        return new ReplayHost(app, await issuer.CreateAsync("Replay", KeyScopes.Ingest | KeyScopes.Read, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.Services.GetRequiredService<KeyIssuer>().RevokeAsync(_key.Key.Id, CancellationToken.None);
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Configure(IConfigurationManager configuration)
    {
        configuration["Logging:LogLevel:Default"] = "Warning";
        if (string.IsNullOrEmpty(configuration[PathSettings.DataDirectory]))
        {
            configuration[PathSettings.DataDirectory] = Path.Combine(AppFolder.Find(), "data", "replay");
        }
    }
}
