using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Content;
using ContentJourney.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>A host with the management endpoints: real Kestrel, real SQLite, its own data directory.</summary>
public sealed class ManagementSite : IAsyncDisposable
{
    public const string Key = "the-management-key-of-these-tests";
    public const string Root = "/umbraco/contentjourney/api/v1/";

    private readonly string _directory;
    private readonly WebApplication _app;

    private ManagementSite(string directory, WebApplication app) => (_directory, _app) = (directory, app);

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public RecordedLog Log { get; private init; } = new();

    /// <summary>The content, which a test may replace.</summary>
    public FixedCatalog Catalog => (FixedCatalog)Services.GetRequiredService<IContentCatalog>();

    public static async Task<ManagementSite> StartAsync(Action<IServiceCollection>? configure = null, string? directory = null, string? managementKey = Key)
    {
        directory ??= Directory.CreateTempSubdirectory("contentjourney-").FullName;
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ContentJourney:DataDirectory"] = directory,
            ["ContentJourney:ManagementKey"] = managementKey,
        });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddOptions<ContentJourneyOptions>().Bind(builder.Configuration.GetSection(ContentJourneyOptions.Section));
        builder.Services.AddContentJourneyStorage(builder.Configuration);
        builder.Services.AddSingleton<IContentCatalog>(new FixedCatalog());
        builder.Services.AddContentJourneyManagement();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapContentJourneyManagement();
        await app.StartAsync();
        var site = new ManagementSite(directory, app) { Log = log };
        site.Client = site.ClientWith(Key);
        return site;
    }

    /// <summary>A client that sends the key, or none.</summary>
    public HttpClient ClientWith(string? key)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<Answer> PostAsync(string path, string? json = null) => SendAsync(HttpMethod.Post, path, json);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json, Action<HttpRequestMessage>? change = null, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : Root + path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var response = await (client ?? Client).SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Stops the host and leaves its data.</summary>
    public async Task<string> StopAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        return _directory;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
