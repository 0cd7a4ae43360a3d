using System.Globalization;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Keys;
using ContentJourney.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>The product in a host of its own: real Kestrel, real SQLite in a folder of its own, a clock that stands still.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string ManagementKey = "cj_management-key-of-the-tests-0123456789";

    private readonly WebApplication _app;
    private readonly string? _ownDirectory;

    private TestHost(WebApplication app, TestClock clock, string dataDirectory, bool ownsDirectory)
    {
        (_app, Clock, DataDirectory) = (app, clock, dataDirectory);
        _ownDirectory = ownsDirectory ? dataDirectory : null;
        Client = TestClient.Checked(new Uri(app.Urls.First()));
        UncheckedClient = TestClient.Unchecked(new Uri(app.Urls.First()));
    }

    /// <summary>Calls the server and holds it against the contract.</summary>
    public TestClient Client { get; }

    /// <summary>Calls the server with what no contract describes.</summary>
    public TestClient UncheckedClient { get; }

    public TestClock Clock { get; }

    public string DataDirectory { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestHost> StartAsync(Action<TestHostSetup>? change = null)
    {
        var setup = new TestHostSetup();
        change?.Invoke(setup);
        var directory = setup.DataDirectory ?? Directory.CreateTempSubdirectory("contentjourney-").FullName;
        try
        {
            return await StartAsync(setup, directory);
        }
        catch when (setup.DataDirectory is null)
        {
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    /// <summary>The secret of a new server key.</summary>
    public async Task<string> CreateKeyAsync(KeyScopes scopes) =>
        (await Services.GetRequiredService<KeyIssuer>().CreateAsync("test", scopes, CancellationToken.None)).Secret;

    /// <summary>The test clock's instant, moved, as JSON text without quotes.</summary>
    public string Time(TimeSpan offset = default) =>
        (Clock.GetUtcNow() + offset).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Stops the server; then every request has run to its end, what follows the answer included.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        UncheckedClient.Dispose();
        await _app.DisposeAsync();
        if (_ownDirectory is not null)
        {
            Directory.Delete(_ownDirectory, recursive: true);
        }
    }

    private static async Task<TestHost> StartAsync(TestHostSetup setup, string directory)
    {
        var clock = new TestClock(TestSite.Start);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("ContentJourney:DataDirectory", (string?)directory)]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IContentCatalog>(new TestCatalog(setup.Content)).AddSingleton<ILiveRenderer, TestRenderer>();
        foreach (var journey in TestSite.Journeys)
        {
            builder.Services.AddSingleton(journey);
        }

        builder.Services.AddContentJourneyStorage(builder.Configuration).AddContentJourney(builder.Configuration);
        builder.Services.AddContentJourneyManagement().AddContentJourneyKeyAuthorization();
        setup.Services(builder.Services);

        var app = builder.Build();
        if (setup.InBranch)
        {
            app.UseContentJourney();
        }
        else
        {
            app.MapContentJourney();
            app.MapContentJourneyManagement();
        }

        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new TestHost(app, clock, directory, setup.DataDirectory is null);
    }

    private sealed class TestCatalog(ContentIndex content) : IContentCatalog
    {
        public ContentIndex Current => content;
    }
}
