using System.Diagnostics.Metrics;
using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Telemetry;

/// <summary>What an exporter hears of requests.</summary>
public sealed class MeasuringTests : IAsyncLifetime, IDisposable
{
    private const string HeroAndNext = """ "slots":[{"name":"hero"},{"name":"next-step","take":2},{"name":"made-up"}] """;
    private TestHost _host = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync(setup =>
        {
            setup.Settings["ContentJourney:RateLimit:VisitorBurst"] = "2";
            setup.Settings["ContentJourney:RateLimit:VisitorPerSecond"] = "0.5";
        });
        _measured = new Measurements(_host.Services.GetRequiredService<IMeterFactory>());
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Visit_IsCountedByJourneyAndStageAndSlotsByWhatMatched()
    {
        await VisitAsync(Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews},{HeroAndNext}"));
        await VisitAsync(HeroAndNext);

        Assert.Equal(new() { ["default consideration answered"] = 1, ["default awareness answered"] = 1 }, _measured.Sums("contentjourney.visits"));
        Assert.Equal(
            new() { ["default hero stage"] = 1, ["default next-step stage"] = 2, ["default hero default"] = 1 }, _measured.Sums("contentjourney.slots"));
        Assert.Equal(["default"], _measured.Sums("contentjourney.decision.duration").Keys);
        Assert.Equal(2, _measured.All.Count(measured => measured.Instrument == "contentjourney.decision.duration"));
    }

    [Fact]
    public async Task Touchpoints_AreCountedByWhatBecameOfThem()
    {
        var token = await VisitAsync(Bodies.Visit("""  "touchpoints":[{"id":"a","type":"order"},{"id":"a","type":"order"},{"type":"no-such-type"}] """));
        await VisitAsync($$""" "consent":{{Bodies.NoConsent}},"touchpoints":[{"type":"order"}] """);
        (await _host.Client.PostAsync("touchpoints", """{"touchpoints":[{"id":"a","type":"order"},{"id":"b","type":"order"}]}""", TestClient.Token(token))).Is(HttpStatusCode.Accepted);

        Assert.Equal(
            new() { ["accepted"] = 2, ["duplicate"] = 2, ["rejected"] = 1, ["without_consent"] = 1 }, _measured.Sums("contentjourney.touchpoints"));
    }

    [Fact]
    public async Task DryRun_IsCountedAsSuchAndForNothingElse()
    {
        (await _host.Client.PostAsync("visit?dryRun=true", Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews},{HeroAndNext}"))).Is(HttpStatusCode.OK);

        Assert.Equal(new() { ["default consideration dry_run"] = 1 }, _measured.Sums("contentjourney.visits"));
        Assert.Empty(_measured.Sums("contentjourney.slots"));
        Assert.Empty(_measured.Sums("contentjourney.touchpoints"));
    }

    [Fact]
    public async Task Content_IsCountedByWhatMatched()
    {
        (await _host.Client.GetAsync("content?slot=hero&key=default~consideration~family")).Is(HttpStatusCode.OK);

        Assert.Equal(new() { ["default hero stage+persona"] = 1 }, _measured.Sums("contentjourney.slots"));
    }

    [Fact]
    public async Task Visitor_IsFoundColdThenWarmThenUnknown()
    {
        var token = await VisitAsync(Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews}"));
        (await _host.Client.GetAsync("decision", TestClient.Token(token))).Is(HttpStatusCode.OK);
        (await _host.Client.GetAsync("decision", TestClient.Token(token))).Is(HttpStatusCode.OK);

        Assert.Equal(new() { ["cold"] = 1, ["warm"] = 1 }, _measured.Sums("contentjourney.visitors.lookups"));
        Assert.Equal(1, Assert.Single(_measured.Ask("contentjourney.visitors.warm")).Value);
        Assert.InRange(Assert.Single(_measured.Ask("contentjourney.visitors.warm.size")).Value, 1_000, 100_000);

        await _host.Services.GetRequiredService<IVisitorStore>().EraseAsync(
            (await _host.Services.GetRequiredService<ContentJourney.AspNetCore.Visitors.TokenSigners>().GetAsync(default)).Decode(token)!.Value, default);
        _host.Clock.Advance(TimeSpan.FromSeconds(10));
        (await _host.Client.GetAsync("decision", TestClient.Token(token))).Is(HttpStatusCode.OK);
        Assert.Equal(1, _measured.Sums("contentjourney.visitors.lookups")["unknown"]);
    }

    [Fact]
    public async Task Commit_IsMeasuredWithItsWritesAndRows()
    {
        await VisitAsync(Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews}"));

        Assert.Equal(["sqlite"], _measured.Sums("contentjourney.store.commit.duration").Keys);
        // A visitor and two touchpoints in one write; the store's own check, which may come at any time, is one row.
        Assert.Equal(2, _measured.Sums("contentjourney.store.commit.rows")["sqlite"] - _measured.Sums("contentjourney.store.commit.writes")["sqlite"]);
        Assert.InRange(Assert.Single(_measured.Ask("contentjourney.store.queue.rows")).Value, 0, 1);
    }

    [Fact]
    public async Task TooManyRequests_AreCountedByWhoseLimitWasPassed()
    {
        var token = await VisitAsync("");
        for (var i = 0; i < 3; i++)
        {
            await _host.Client.PostAsync("visit", "{}", TestClient.Token(token));
        }

        Assert.Equal(new() { ["visitor"] = 1 }, _measured.Sums("contentjourney.requests.limited"));
    }

    [Fact]
    public async Task Gauges_SayWhatIsThere()
    {
        (await _host.Client.Http.GetAsync("/health/ready")).EnsureSuccessStatusCode();

        Assert.Equal(TestSite.Content.Count, Assert.Single(_measured.Ask("contentjourney.content.items")).Value);
        Assert.Equal(
            ["contentjourney-content", "contentjourney-journeys", "contentjourney-signing-key", "contentjourney-store"],
            _measured.Ask("contentjourney.check.status").Where(measured => measured.Value == 1).Select(measured => (string)measured.Tags[0].Value!).Order());
    }

    [Fact]
    public async Task Tags_AreOfJourneysAndNeverOfVisitors()
    {
        var token = await VisitAsync(Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews},{HeroAndNext}"));
        (await _host.Client.GetAsync("decision", TestClient.Token(token))).Is(HttpStatusCode.OK);
        _measured.Ask("contentjourney.visitors.warm");
        string[] known =
        [
            "default", "consideration", "answered", "hero", "next-step", "stage", "accepted", "cold", "warm", "sqlite",
            "contentjourney-store", "contentjourney-journeys", "contentjourney-signing-key", "contentjourney-content",
        ];

        Assert.Subset(known.ToHashSet(), _measured.All.SelectMany(measured => measured.Tags).Select(tag => Assert.IsType<string>(tag.Value)).ToHashSet());
    }

    private async Task<string> VisitAsync(string body) =>
        (await _host.Client.PostAsync("visit", body.StartsWith('{') ? body : $"{{{body}}}")).Is(HttpStatusCode.OK).Visitor;
}
