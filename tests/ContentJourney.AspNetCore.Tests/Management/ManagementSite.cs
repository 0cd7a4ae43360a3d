using System.Text;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>An empty site as marketers find it: no sample, no content, a management key.</summary>
internal sealed class ManagementSite : IAsyncDisposable
{
    public const string Root = "/umbraco/contentjourney/api/v1/";

    private ManagementSite(TestHost host, FixedCatalog catalog, RecordedLog log) => (Host, Catalog, Log) = (host, catalog, log);

    public TestHost Host { get; }

    public FixedCatalog Catalog { get; }

    public RecordedLog Log { get; }

    public static async Task<ManagementSite> StartAsync(Action<TestHostSetup>? change = null, Action<IServiceCollection>? services = null)
    {
        var (catalog, log) = (new FixedCatalog(), new RecordedLog());
        var host = await TestHost.StartAsync(setup =>
        {
            change?.Invoke(setup);
            setup.Services = all =>
            {
                all.RemoveAll<JourneySeed>();
                all.AddSingleton<IContentCatalog>(catalog);
                all.AddSingleton<ILoggerProvider>(log);
                services?.Invoke(all);
            };
        });
        return new ManagementSite(host, catalog, log);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json);

    public Task<Answer> PostAsync(string path, string? json = null) => SendAsync(HttpMethod.Post, path, json);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a request with a key, or with none.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, string? json = null, string? key = TestHost.ManagementKey, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : Root + path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        change?.Invoke(request);
        using var response = await Host.Client.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
