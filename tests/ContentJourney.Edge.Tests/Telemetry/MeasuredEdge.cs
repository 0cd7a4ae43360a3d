using System.Net.Http.Headers;
using System.Text;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Telemetry;

/// <summary>Edge with the sample and its meters served; a process of its own, since whoever listens hears the whole process.</summary>
public sealed class MeasuredEdge : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal EdgeProcess Process { get; private set; } = null!;

    /// <summary>What an exporter says after a visit that stored something, a read of content, and a look at health.</summary>
    internal async Task<Exposition> ReadAfterVisitAsync()
    {
        using var body = new StringContent(
            """{"consent":{"analytics":true,"personalization":true},"touchpoints":[{"type":"page-view"}],"slots":[{"name":"hero"}]}""", Encoding.UTF8, "application/json");
        using var visit = await Process.Client.PostAsync(new Uri("umbraco/delivery/api/v2/journey/visit", UriKind.Relative), body);
        visit.EnsureSuccessStatusCode();
        using var ready = await Process.Client.GetAsync(new Uri("health/ready", UriKind.Relative));
        ready.EnsureSuccessStatusCode();
        using var answer = await GetAsync(EdgeProcess.ManagementKey);
        return Exposition.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>Reads the meters with a key, or without.</summary>
    internal async Task<HttpResponseMessage> GetAsync(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("metrics", UriKind.Relative));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await Process.Client.SendAsync(request);
    }

    public async Task InitializeAsync() => Process = await EdgeProcess.StartAsync(_folder.Path, ("ContentJourney__Metrics", "true"));

    public async Task DisposeAsync() => await Process.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
