using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Visitors;

/// <summary>Another node erases a visitor, or takes their refusal, between a request's reading and its write.</summary>
public sealed class EraseRaceTests
{
    private const string View = """  "touchpoints":[{"id":"late","type":"product-view"}] """;

    [Theory]
    [InlineData("visit", "{" + View + "}", 200)]
    [InlineData("touchpoints", "{" + View + "}", 202)]
    public async Task Erased_BeforeTheWrite_NothingIsKept(string path, string body, int status)
    {
        await using var host = await StartAsync(out var race);
        var token = await host.Client.AgreeAsync(Bodies.TwoViews);
        race.BeforeNextWrite = (store, visitor) => store.EraseAsync(visitor, default).AsTask();

        var late = await host.Client.PostAsync(path, body, TestClient.Token(token));

        late.Is((HttpStatusCode)status);
        Assert.Equal(1, late.At(path == "visit" ? "touchpoints.withoutConsent" : "withoutConsent").GetInt32());
        var export = await host.Client.GetAsync("visitor", TestClient.Token(token));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, export.At("createdAt").ValueKind);
        Assert.Empty(export.At("touchpoints").EnumerateArray());
        Assert.Equal("awareness", (await host.Client.PostAsync("visit", "{}", TestClient.Token(token))).Stage);
    }

    [Theory]
    [InlineData("visit")]
    [InlineData("touchpoints")]
    public async Task Refused_BeforeTheWrite_TouchpointsAreNotKept(string path)
    {
        await using var host = await StartAsync(out var race);
        var token = await host.Client.AgreeAsync(Bodies.TwoViews);
        race.BeforeNextWrite = (store, visitor) =>
            store.WriteAsync(new VisitorWrite { Visitor = visitor, Now = TestSite.Start, Consent = Consent.None }, default).AsTask();

        await host.Client.PostAsync(path, "{" + View + "}", TestClient.Token(token));

        var export = await host.Client.GetAsync("visitor", TestClient.Token(token));
        Assert.DoesNotContain("late", export.At("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("id").GetString()));
        Assert.False(export.At("consent.personalization").GetBoolean());
    }

    [Fact]
    public async Task Changed_BeforeTheWrite_IsDecidedFromWhatIsStored_AndKeptOnce()
    {
        await using var host = await StartAsync(out var race);
        var token = await host.Client.AgreeAsync("[]");
        await host.Client.PostAsync("visit?dryRun=true", "{}", TestClient.Token(token));
        race.BeforeNextWrite = (store, visitor) => store.WriteAsync(
            new VisitorWrite { Visitor = visitor, Now = TestSite.Start, Touchpoints = [new() { Id = "elsewhere", Type = "product-view", OccurredAt = TestSite.Start }] },
            default).AsTask();

        var late = (await host.Client.PostAsync("visit", "{" + View + "}", TestClient.Token(token))).Is(HttpStatusCode.OK);

        // Two product views; with the late one alone it would be awareness.
        Assert.Equal("consideration", late.Stage);
        Assert.Equal(1, late.At("touchpoints.accepted").GetInt32());
        var export = await host.Client.GetAsync("visitor", TestClient.Token(token));
        Assert.Equal(["elsewhere", "late"], export.At("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Visit_OfAVisitorInMemory_AsksTheStoreWithItsWriteAlone()
    {
        await using var host = await StartAsync(out var race);
        var token = await host.Client.AgreeAsync("[]");
        await host.Client.PostAsync("visit?dryRun=true", "{}", TestClient.Token(token));
        var before = race.Reads;

        (await host.Client.PostAsync("visit", "{" + View + "}", TestClient.Token(token))).Is(HttpStatusCode.OK);
        Assert.Equal(before, race.Reads);

        await host.Client.PostAsync("visit?dryRun=true", "{}", TestClient.Token(token));
        Assert.Equal(before + 1, race.Reads);
    }

    [Theory]
    [InlineData("visit")]
    [InlineData("visit?dryRun=true")]
    public async Task Visit_OfAVisitorInMemoryThatKeepsNothing_AsksWhetherTheVisitorIsStillTheSame(string path)
    {
        await using var host = await StartAsync(out var race);
        var token = await host.Client.AgreeAsync(Bodies.TwoViews);
        await host.Client.PostAsync("visit?dryRun=true", "{}", TestClient.Token(token));
        await race.EraseAsync(race.Asked, default);

        Assert.Equal("awareness", (await host.Client.PostAsync(path, "{}", TestClient.Token(token))).Stage);
    }

    private static Task<TestHost> StartAsync(out Race race)
    {
        var between = race = new Race();
        return TestHost.StartAsync(setup => setup.Services = services =>
        {
            var store = services.Last(service => service.ServiceType == typeof(IVisitorStore));
            services.AddSingleton(store.ImplementationType!);
            services.AddSingleton<IVisitorStore>(provider => between.Around((IVisitorStore)provider.GetRequiredService(store.ImplementationType!)));
        });
    }

    private sealed class Race : IVisitorStore
    {
        private IVisitorStore _inner = null!;

        public Func<IVisitorStore, VisitorId, Task>? BeforeNextWrite { get; set; }

        public int Reads { get; private set; }

        public VisitorId Asked { get; private set; }

        public Race Around(IVisitorStore inner)
        {
            _inner = inner;
            return this;
        }

        public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => Read(visitor).FindAsync(visitor, cancellationToken);

        public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Read(visitor).FindProfileAsync(visitor, cancellationToken);

        public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Read(visitor).FindStateAsync(visitor, cancellationToken);

        public async ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken)
        {
            if (BeforeNextWrite is { } before)
            {
                BeforeNextWrite = null;
                await before(_inner, write.Visitor);
            }

            return await _inner.WriteAsync(write, cancellationToken);
        }

        public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
            _inner.WriteManyAsync(writes, cancellationToken);

        public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) => _inner.EraseAsync(visitor, cancellationToken);

        public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
            _inner.IdentifyAsync(visitor, userId, now, cancellationToken);

        private IVisitorStore Read(VisitorId visitor)
        {
            (Reads, Asked) = (Reads + 1, visitor);
            return _inner;
        }
    }
}
