using System.Net;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

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

        Assert.Equal("""{"status":"ready","reasons":[],"warnings":[]}""", answer.Text);
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

        store.Problem = "the disk is full";
        var answer = (await site.GetAsync("/health/ready")).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("not-ready", answer.At("status").GetString());
        Assert.Equal("The store is away: the disk is full", answer.At("reasons.0").GetString());
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

    private sealed class FixedHealth : IStoreHealth
    {
        public string? Problem { get; set; }

        public ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken) => new(Problem);
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
