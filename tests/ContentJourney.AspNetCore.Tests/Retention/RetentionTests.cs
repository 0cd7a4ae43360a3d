using System.Diagnostics.Metrics;
using System.Net;
using ContentJourney.AspNetCore.Retention;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Retention;

/// <summary>What a visitor, the log and a manager see of retention.</summary>
public sealed class RetentionTests : IAsyncLifetime, IDisposable
{
    private readonly RecordedLog _log = new();
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(setup =>
    {
        setup.Settings["ContentJourney:Retention"] = "off";
        setup.Services = services => services.AddSingleton<ILoggerProvider>(_log);
    });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Run_AfterThePeriodWasSet_ForgetsWhatIsOlderAlsoOfAVisitorInMemory()
    {
        var token = await VisitWithAsync(TimeSpan.FromDays(-31), TimeSpan.FromDays(-29));
        await RunAsync();
        Assert.Equal("consideration", await StageAsync(token));

        await SetAsync("30d");
        await RunAsync();

        Assert.Equal("awareness", await StageAsync(token));
        var export = await _host.Client.GetAsync("visitor", TestClient.Token(token));
        Assert.Equal(_host.Time(TimeSpan.FromDays(-29)), Assert.Single(export.At("touchpoints").EnumerateArray()).GetProperty("occurredAt").GetString());
    }

    [Fact]
    public async Task Run_SaysWhatItRemovedAndNotWhose()
    {
        using var measured = new Measurements(_host.Services.GetRequiredService<IMeterFactory>());
        var token = await VisitWithAsync(TimeSpan.FromDays(-31), TimeSpan.FromDays(-32), TimeSpan.FromDays(-3));
        await SetAsync("30d");
        await RunAsync();

        var line = Assert.Single(_log.Lines, line => line.EventId == 1400);
        Assert.StartsWith($"Retention removed 2 touchpoints that occurred before {_host.Time(TimeSpan.FromDays(-30))}", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, line.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(measured.Sums("contentjourney.retention.removed")).Value);
    }

    [Fact]
    public void Host_RunsItByItself() =>
        Assert.Single(_host.Services.GetServices<IHostedService>().OfType<RetentionService>());

    private Task RunAsync() => _host.Services.GetRequiredService<RetentionRun>().RunAsync(default);

    private async Task<string> VisitWithAsync(params TimeSpan[] ages)
    {
        var views = ages.Select((age, n) => $$"""{"id":"v{{n}}","type":"product-view","occurredAt":"{{_host.Time(age)}}"}""");
        return (await _host.Client.PostAsync("visit", Bodies.Visit($"\"touchpoints\":[{string.Join(',', views)}]"))).Is(HttpStatusCode.OK).Visitor;
    }

    private async Task<string> StageAsync(string token) => (await _host.Client.PostAsync("visit", "{}", TestClient.Token(token))).Stage;

    private async Task SetAsync(string retention)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{ManagementSite.Root}settings");
        request.Content = new StringContent($$"""{"retention":"{{retention}}"}""", null, "application/json");
        request.Headers.Authorization = new("Bearer", TestHost.ManagementKey);
        using var response = await _host.Client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
