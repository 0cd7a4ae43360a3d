using System.Net;
using System.Threading.Channels;
using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Events;

public sealed class StageWatchTests : IAsyncLifetime
{
    private readonly Observer _observer = new();
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(setup => setup.Services = services => services
        .AddContentJourneyStageChanges().AddSingleton<IStageObserver>(new Broken()).AddSingleton<IStageObserver>(_observer));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Visit_ThatMovesItsVisitor_IsTold()
    {
        var token = (await VisitAsync(Bodies.Visit($"\"traits\":{{\"household\":\"family\"}},\"touchpoints\":{Bodies.TwoViews}"))).Visitor;

        var change = await _observer.NextAsync();

        Assert.Equal(("default", "awareness", "consideration"), (change.Journey, change.FromStage, change.ToStage));
        Assert.Equal("family", change.Persona);
        Assert.Equal(1, change.RuleSetVersion);
        Assert.Equal(TestSite.Start, change.DecidedAt);
        Assert.NotEqual(token, change.Visitor);
        (await _host.Client.GetAsync("visitor", TestClient.Token(change.Visitor))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task VisitsThatMoveNobody_AreNotTold()
    {
        var token = (await VisitAsync(Bodies.Visit("\"touchpoints\":[{\"id\":\"v1\",\"type\":\"product-view\"}]"))).Visitor;
        await VisitAsync($$"""{"consent":{{Bodies.NoConsent}},"touchpoints":[{"type":"order"}]}""");
        await VisitAsync($$"""{"consent":{"analytics":false,"personalization":true},"touchpoints":[{"type":"order"}]}""");
        await _host.Client.PostAsync("visit?dryRun=true", Bodies.Visit("\"touchpoints\":[{\"type\":\"order\"}]"), TestClient.Token(token));
        await VisitAsync(Bodies.Visit("\"touchpoints\":[{\"id\":\"v1\",\"type\":\"product-view\"}]"), token);
        await VisitAsync(Bodies.Visit("\"touchpoints\":[{\"id\":\"v2\",\"type\":\"product-view\"}]"), token);

        // What is told first is the first that moved anybody.
        Assert.Equal("consideration", (await _observer.NextAsync()).ToStage);
        await VisitAsync(Bodies.Visit("\"touchpoints\":[{\"id\":\"v3\",\"type\":\"product-view\"}]"), token);
        await VisitAsync(Bodies.Visit("\"touchpoints\":[{\"id\":\"o1\",\"type\":\"order\"}]"), token);
        Assert.Equal("retention", (await _observer.NextAsync()).ToStage);
    }

    [Fact]
    public async Task VisitorsOfABatch_AreToldEachWithTheSameReferenceEveryTime()
    {
        var key = await _host.CreateKeyAsync(KeyScopes.Ingest);
        await _host.Client.PostAsync(
            "touchpoints",
            """{"visitors":[{"userId":"m1","touchpoints":[{"type":"add-to-cart"}]},{"userId":"m2","touchpoints":[{"type":"order"},{"type":"repair-booked"}]}]}""",
            TestClient.Key(key));
        StageChange[] batch = [await _observer.NextAsync(), await _observer.NextAsync(), await _observer.NextAsync()];
        await _host.Client.PostAsync("touchpoints", """{"visitors":[{"userId":"m1","touchpoints":[{"type":"order"}]}]}""", TestClient.Key(key));
        var later = await _observer.NextAsync();

        Assert.Equal(
            ["default awareness>conversion", "default awareness>retention", "workshop looking>booked"],
            batch.Select(change => $"{change.Journey} {change.FromStage}>{change.ToStage}").Order());
        Assert.Equal(2, batch.Select(change => change.Visitor).Distinct().Count());
        Assert.Equal(("conversion", "retention"), (later.FromStage, later.ToStage));
        Assert.Equal(batch.Single(change => change.ToStage == "conversion").Visitor, later.Visitor);
    }

    [Fact]
    public async Task Touchpoints_ThatMoveTheirVisitor_AreTold()
    {
        var token = (await VisitAsync(Bodies.Visit())).Visitor;
        await _host.Client.PostAsync("visitor/consent", Bodies.AllConsent, TestClient.Token(token));
        (await _host.Client.PostAsync("touchpoints", """{"touchpoints":[{"type":"order"}]}""", TestClient.Token(token))).Is(HttpStatusCode.Accepted);

        Assert.Equal("retention", (await _observer.NextAsync()).ToStage);
    }

    private async Task<Answer> VisitAsync(string body, string? token = null) =>
        (await _host.Client.PostAsync("visit", body, token is null ? [] : [TestClient.Token(token)])).Is(HttpStatusCode.OK);

    private sealed class Observer : IStageObserver
    {
        private readonly Channel<StageChange> _changes = Channel.CreateUnbounded<StageChange>();

        public ValueTask<StageChange> NextAsync() => _changes.Reader.ReadAsync();

        public ValueTask StageChangedAsync(StageChange change, CancellationToken cancellationToken) => _changes.Writer.WriteAsync(change, cancellationToken);
    }

    // It is told first, and must keep nobody else from being told.
    private sealed class Broken : IStageObserver
    {
        public ValueTask StageChangedAsync(StageChange change, CancellationToken cancellationToken) => throw new InvalidOperationException("Broken.");
    }
}
