using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>One page whose headline differs by segment, behind the CMS's output cache and behind a cache outside.</summary>
public sealed class SegmentIsolationTests : IAsyncLifetime
{
    private static readonly string s_home = $"{ContentApi.Path}/item/{TestPage.Home.Id}";
    private TestCms _cms = null!;
    private Crowd _crowd = null!;

    public async Task InitializeAsync() => await StartAsync(withSegments: true, _ => { });

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task VisitorsOfEveryKind_SeeTheHeadlineOfTheirStage() => (await AskInManyWaysAsync(_cms.Client)).IsIsolated();

    [Fact]
    public async Task ThroughASharedCacheOutside_TheyDoToo()
    {
        await using var shared = await SharedCache.StartAsync(_cms.Client);

        var report = await AskInManyWaysAsync(shared.Client);

        report.IsIsolated();
    }

    [Fact]
    public async Task SegmentServiceThatFindsTheVisitorItself_MixesVisitorsUp()
    {
        await _cms.DisposeAsync();
        await StartAsync(withSegments: false, services => services.AddSingleton<IRequestSegmentService>(
            provider => new SegmentOfTheVisitor(provider.GetRequiredService<IHttpContextAccessor>(), () => _crowd)));

        (await _crowd.AskAsync(member => AskAsync(_cms.Client, member.Stage, ("Journey-Visitor", member.Token)))).IsMixedUp();
    }

    private async Task StartAsync(bool withSegments, Action<IServiceCollection> change)
    {
        _cms = await TestCms.StartWithAsync(setup =>
        {
            setup.Settings["ContentJourney:Segments:Enabled"] = withSegments ? "true" : "false";
            setup.Journeys = [Crowd.Journey];
            setup.Services = services =>
            {
                ContentApi.AddTo(services.AddCmsOutputCache(), [TestPage.Home]);
                change(services);
            };
            setup.Pipeline = ContentApi.Map;
        });
        _cms.Access.HasPublicAccess().Returns(true);
        _crowd = await Crowd.GatherAsync(_cms.Client);
    }

    // With the token in the header, in the cookie, with none at all, and with a segment named by the client.
    private Task<CrowdReport> AskInManyWaysAsync(HttpClient site)
    {
        var turn = 0;
        return _crowd.AskAsync(member => (Interlocked.Increment(ref turn) % 4) switch
        {
            0 => AskAsync(site, member.Stage, ("Journey-Visitor", member.Token)),
            1 => AskAsync(site, member.Stage, ("Cookie", $"theme=dark; journey-visitor={member.Token}")),
            2 => AskAsync(site, "everybody"),
            _ => AskAsync(site, Crowd.Stages[0], ("Accept-Segment", Crowd.Stages[0]), ("Journey-Visitor", member.Token)),
        });
    }

    private static async Task<Seen> AskAsync(HttpClient site, string headline, params (string Name, string Value)[] headers)
    {
        var (json, fromCache) = await site.ReadAsync(s_home, headers);
        return new Seen(json.GetProperty("properties").GetProperty("headline").GetString() == headline, fromCache);
    }

    /// <summary>What must not be done: the cache in front knows nothing of whom the answer is for.</summary>
    private sealed class SegmentOfTheVisitor(IHttpContextAccessor accessor, Func<Crowd> crowd) : IRequestSegmentService
    {
        public string? GetRequestedSegment() => crowd().StageOf(accessor.HttpContext!.Request.Headers["Journey-Visitor"].ToString());
    }
}
