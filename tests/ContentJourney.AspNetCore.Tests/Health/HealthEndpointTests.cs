using System.Net;
using ContentJourney.AspNetCore.Health;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Logging;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Health;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Live_NeedsNoKey()
    {
        await using var site = await ManagementSite.StartAsync();

        var answer = (await site.SendAsync(HttpMethod.Get, "/health/live", key: null)).Is(HttpStatusCode.OK);

        Assert.Equal("live", answer.At("status").GetString());
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Ready_WithContent_HasNothingToSay()
    {
        await using var site = await ManagementSite.StartAsync();
        site.Catalog.Publish(ContentTags.None);

        var answer = (await site.SendAsync(HttpMethod.Get, "/health/ready", key: null)).Is(HttpStatusCode.OK);

        Assert.Equal("""{"status":"ready","reasons":[],"warnings":[]""", answer.Text[..answer.Text.IndexOf(",\"checks", StringComparison.Ordinal)]);
        var checks = answer.At("checks").EnumerateObject().ToList();
        Assert.Equal(["contentjourney-store", "contentjourney-journeys", "contentjourney-signing-key", "contentjourney-content"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.Equal($$"""{"state":"in-order","since":"{{site.Host.Time()}}"}""", check.Value.GetRawText()));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Head_IsAnsweredAsGetWithoutTheBody(string path)
    {
        await using var site = await ManagementSite.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await site.Host.UncheckedClient.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await site.GetAsync(path)).Text.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ready_EmptyCatalogue_Warns()
    {
        await using var site = await ManagementSite.StartAsync();

        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.OK);

        Assert.Equal("The content catalogue is empty.", answer.At("warnings.0").GetString());
    }

    [Fact]
    public async Task Ready_StoreAway_IsUnavailableWithTheReason()
    {
        var store = new FixedHealth();
        await using var site = await ManagementSite.StartAsync(services: services => services.AddSingleton<IStoreHealth>(store));
        (await site.GetAsync("/health/ready")).Is(HttpStatusCode.OK);

        site.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        store.Problem = "The store is away: the disk is full.";
        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("not-ready", answer.At("status").GetString());
        Assert.Equal("The store is away: the disk is full.", answer.At("reasons.0").GetString());
        Assert.Equal(
            $$"""{"state":"not-ready","reason":"The store is away: the disk is full.","since":"{{site.Host.Time()}}"}""",
            answer.At("checks.contentjourney-store").GetRawText());
        Assert.Equal($$"""{"state":"in-order","since":"{{site.Host.Time(TimeSpan.FromMinutes(-5))}}"}""", answer.At("checks.contentjourney-journeys").GetRawText());
        (await site.GetAsync("/health/live")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_CheckThatThrows_IsUnavailableWithoutItsMessage()
    {
        await using var site = await ManagementSite.StartAsync(services: services => services.AddSingleton<IStoreHealth>(new ThrowingHealth()));

        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.ServiceUnavailable);

        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Contains("contentjourney-store", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_JourneysNotLoaded_IsUnavailable()
    {
        await using var site = await ManagementSite.StartAsync(services: services => services.AddSingleton<IJourneyRegistry>(new UnloadedRegistry()));

        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("The journeys are not loaded yet.", answer.At("reasons.0").GetString());
    }

    [Fact]
    public async Task Ready_SigningKeyNotLoaded_IsUnavailable()
    {
        await using var site = await ManagementSite.StartAsync(services: services =>
        {
            services.Remove(services.Single(service => service.ImplementationType == typeof(SignerLoading)));
            services.AddSingleton<ISettingStore>(new AwaySettings());
        });

        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("The key that signs visitors' tokens is not loaded yet. The store is away.", answer.At("reasons.0").GetString());
    }

    [Fact]
    public async Task Checks_AreAskedWithoutBalancersAndChangesLogged()
    {
        var store = new FixedHealth { Problem = "The store is away: the disk is full." };
        using var lifetime = new StartedLifetime();
        using var log = new RecordedLog();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddSingleton<TimeProvider>(new TestClock(TestSite.Start))
            .AddSingleton<IStoreHealth>(store).AddSingleton<Readiness>().AddSingleton<IHostApplicationLifetime>(lifetime);
        services.AddHealthChecks().AddCheck<StoreCheck>("contentjourney-store", tags: [HealthTags.Ready]);
        await using var provider = services.BuildServiceProvider();
        using var watch = ActivatorUtilities.CreateInstance<ReadinessWatch>(provider);
        var logged = log.NextAsync(EventIds.NotReady);

        await watch.StartAsync(default);
        await logged;
        await watch.StopAsync(default);
        await provider.GetRequiredService<Readiness>().AskAsync(default);
        store.Problem = null;
        await provider.GetRequiredService<Readiness>().AskAsync(default);

        Assert.Equal(
            ["Not ready: contentjourney-store: The store is away: the disk is full.", "In order again: contentjourney-store"],
            log.Lines.Where(line => line.EventId is EventIds.NotReady or EventIds.InOrderAgain).Select(line => line.Text));
    }

    private sealed class FixedHealth : IStoreHealth
    {
        public string? Problem { get; set; }

        public ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken) => new(Problem);
    }

    private sealed class AwaySettings : ISettingStore
    {
        public ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken) => new("true");

        public ValueTask SaveAsync(string name, string value, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken) =>
            throw new StoreUnavailableException("The store is away.");
    }

    private sealed class StartedLifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();

        public StartedLifetime() => _started.Cancel();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }

        public void Dispose() => _started.Dispose();
    }

    private sealed class ThrowingHealth : IStoreHealth
    {
        public ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("secret");
    }

    private sealed class UnloadedRegistry : IJourneyRegistry
    {
        public JourneySet Current { get; } = new(new Dictionary<string, ActiveJourney>());

        public Task ReloadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
