using System.Text;
using ContentJourney.Engine.Content;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Decide, then fetch by key, behind caches that keep whatever comes by.</summary>
public sealed class TwoStepIsolationTests : IAsyncLifetime
{
    private const string Journey = "/umbraco/delivery/api/v2/journey";
    private const string Careless = "/umbraco/delivery/api/v2/content/mine";
    private TestCms _cms = null!;
    private Crowd _crowd = null!;

    public Task InitializeAsync() => StartAsync(services =>
    {
        services.AddCarelessOutputCache();
        CacheInFront.AddTo(services, app => app.UseOutputCache());
    });

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task Decision_IsNeverAnothers_AndContentByKeyComesFromTheCache() => (await AskInTwoStepsAsync()).IsIsolated();

    [Fact]
    public async Task ResponseCachingInFront_MixesNobodyUpEither()
    {
        await _cms.DisposeAsync();
        await StartAsync(services =>
        {
            services.AddResponseCaching();
            CacheInFront.AddTo(services, app => app.UseResponseCaching());
        });

        (await AskInTwoStepsAsync()).IsIsolated();
    }

    [Fact]
    public async Task EndpointThatFindsTheVisitorBehindTheCache_MixesVisitorsUp()
    {
        var report = await _crowd.AskAsync(async member =>
        {
            using var answer = await _cms.Client.GetAsync(Careless, ("Journey-Visitor", member.Token));
            return new Seen(await answer.Content.ReadAsStringAsync() == member.Stage, answer.Headers.Age is not null);
        });

        report.IsMixedUp();
    }

    private async Task StartAsync(Action<IServiceCollection> cache)
    {
        _cms = await TestCms.StartWithAsync(setup =>
        {
            setup.Journeys = [Crowd.Journey];
            setup.Services = services => cache(services.AddSingleton<IContentCatalog, HeroForEveryKey>());
            setup.Pipeline = app => app.MapGet(Careless, (HttpContext context) => _crowd.StageOf(context.Request.Headers["Journey-Visitor"].ToString()));
        });
        _cms.Access.HasPublicAccess().Returns(true);
        _crowd = await Crowd.GatherAsync(_cms.Client);
    }

    private Task<CrowdReport> AskInTwoStepsAsync() => _crowd.AskAsync(async member =>
    {
        var decision = await _cms.Client.ReadAsync($"{Journey}/decision", ("Journey-Visitor", member.Token));
        var key = decision.Json.GetProperty("key").GetString()!;
        var content = await _cms.Client.ReadAsync($"{Journey}/content?slot=hero&take=1&key={key}", ("Journey-Visitor", member.Token));
        var shown = content.Json.GetProperty("items")[0].GetProperty("name").GetString();
        return new Seen(key == member.Key && shown == member.Key && !decision.FromCache, content.FromCache);
    });

    private sealed class HeroForEveryKey : IContentCatalog
    {
        public ContentIndex Current { get; } = new(
            [
                .. from stage in Crowd.Stages
                   from persona in Crowd.Personas.Prepend(null)
                   select Item(stage, persona),
            ],
            ["en-US"],
            "en-US");

        private static ContentItem Item(string stage, string? persona) => new()
        {
            Id = Guid.NewGuid(),
            Culture = "en-US",
            UpdateDate = DateTimeOffset.UnixEpoch,
            Tags = new ContentTags { Stages = [stage], Personas = persona is null ? [] : [persona], Slots = ["hero"] },
            Json = Encoding.UTF8.GetBytes($$"""{"name":"default~{{stage}}~{{persona ?? "-"}}"}"""),
        };
    }
}
