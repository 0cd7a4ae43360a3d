using ContentJourney.AspNetCore.Logging;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Logging;

public sealed class RequestLoggingTests : IAsyncLifetime
{
    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync(
        services: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug)));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Request_LeavesOneLineWithTheTemplateOfItsRoute()
    {
        await _site.GetAsync("journeys/default?force=false");

        Assert.Equal(["GET /umbraco/contentjourney/api/v1/journeys/{alias} 200 in 0 ms"], await LinesAsync());
    }

    [Fact]
    public async Task Request_RefusedOrUnknown_IsLoggedWithItsStatus()
    {
        await _site.SendAsync(HttpMethod.Get, "keys", key: null);
        await _site.GetAsync("nothing-here");

        Assert.Equal(["GET /umbraco/contentjourney/api/v1/keys 401 in 0 ms", "GET (none) 404 in 0 ms"], await LinesAsync());
    }

    [Fact]
    public async Task Request_OfAVisitor_IsLoggedWithoutTokenIdsAndValues()
    {
        var visit = await _site.Host.Client.PostAsync("visit?explain=true", """{"consent":{"analytics":true,"personalization":true},"traits":{"secret-trait":"secret-value"}}""");
        await _site.Host.Client.GetAsync("decision?journey=default", ("Journey-Visitor", visit.Visitor));
        await _site.Host.Client.GetAsync("decision", ("Journey-Visitor", "forged-token"));

        Assert.Equal(
            [
                "POST /umbraco/delivery/api/v2/journey/visit 200 in 0 ms", "GET /umbraco/delivery/api/v2/journey/decision 200 in 0 ms",
                "GET /umbraco/delivery/api/v2/journey/decision 400 in 0 ms",
            ],
            await LinesAsync());
        Assert.DoesNotContain(
            _site.Log.Lines.Where(line => line.Category.StartsWith("ContentJourney", StringComparison.Ordinal)),
            line => line.Text.Contains(visit.Visitor, StringComparison.Ordinal)
                || line.Text.Contains("secret", StringComparison.Ordinal) || line.Text.Contains("forged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_LeavesNoLine()
    {
        await _site.GetAsync("/health/ready");

        Assert.Empty(await LinesAsync());
    }

    [Theory]
    [InlineData(200, 999, LogLevel.Debug)]
    [InlineData(404, 0, LogLevel.Debug)]
    [InlineData(200, 1000, LogLevel.Warning)]
    [InlineData(503, 0, LogLevel.Warning)]
    public async Task Request_IsAWarningWhenItFailsOrIsSlow_ElseForDebuggingOnly(int status, int milliseconds, LogLevel level)
    {
        var (log, clock) = (new RecordedLog(), new TestClock(TestSite.Start));
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        var logging = new RequestLogging(Answer, clock, factory.CreateLogger<RequestLogging>());

        await logging.InvokeAsync(new DefaultHttpContext());

        Assert.Equal(level, Assert.Single(log.Lines).Level);

        Task Answer(HttpContext context)
        {
            context.Response.StatusCode = status;
            clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            return Task.CompletedTask;
        }
    }

    // A line is written after the answer was sent.
    private async Task<List<string>> LinesAsync()
    {
        await _site.Host.StopAsync();
        return [.. _site.Log.Lines.Where(line => line.EventId == EventIds.Request && line.Category == typeof(RequestLogging).FullName).Select(line => line.Text)];
    }
}
