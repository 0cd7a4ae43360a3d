using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class StoreAwayTests : IAsyncLifetime
{
    private const string Visit = """{"consent":{"analytics":true,"personalization":true},"touchpoints":[{"id":"new","type":"product-view"}],"traits":{"household":"family"},"slots":[{"name":"hero"}]}""";

    private FailingStore _store = null!;
    private TestHost _host = null!;
    private string _token = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync(setup => setup.Services = services =>
        {
            var inner = services.Last(service => service.ServiceType == typeof(IVisitorStore));
            services.AddSingleton<IVisitorStore>(provider => _store = new FailingStore((IVisitorStore)(
                inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
        });
        _token = await _host.Client.AgreeAsync("""[{"id":"old","type":"product-view"}]""");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Visit_WhenNothingCanBeRead_IsDecidedFromTheRequestAndSaysSo()
    {
        (_store.Reads, _store.Writes) = (false, false);

        var answer = await VisitAsync(Visit);

        // One product view; with the stored one it would be consideration.
        Assert.Equal("awareness", answer.Stage);
        Assert.Equal("family", answer.At("decision.persona").GetString());
        Assert.Equal("away", answer.At("store").GetString());
        Assert.Equal(_token, answer.Visitor);
        Assert.Equal("""{"accepted":0,"duplicates":0,"notStored":1,"rejected":[]}""", answer.At("touchpoints").GetRawText());
        Assert.Equal(1, answer.At("slots.hero.items").GetArrayLength());
    }

    [Fact]
    public async Task Visit_OfAVisitorInMemory_WhenNothingCanBeAsked_IsDecidedFromTheRequestAndSaysSo()
    {
        var dry = async () => (await _host.Client.PostAsync("visit?dryRun=true", Visit, TestClient.Token(_token))).Is(HttpStatusCode.OK);
        Assert.Equal("consideration", (await dry()).Stage);
        _store.Reads = false;

        var answer = await dry();

        Assert.Equal("awareness", answer.Stage);
        Assert.Equal("away", answer.At("store").GetString());
    }

    [Fact]
    public async Task Visit_WhenOnlyWritingFails_IsDecidedFromTheHistoryAndSaysSo()
    {
        _store.Writes = false;

        var answer = await VisitAsync(Visit);

        Assert.Equal("consideration", answer.Stage);
        Assert.Equal("away", answer.At("store").GetString());
        Assert.Equal(1, answer.At("touchpoints.notStored").GetInt32());
    }

    [Fact]
    public async Task Visit_AfterOneOfAVisitorInMemoryCouldNotBeWritten_KnowsNothingOfIt()
    {
        var look = async () => (await _host.Client.PostAsync("visit?dryRun=true", "{}", TestClient.Token(_token))).Is(HttpStatusCode.OK);
        Assert.Equal("awareness", (await look()).Stage);
        _store.Writes = false;
        Assert.Equal("consideration", (await VisitAsync(Visit)).Stage);

        var answer = await look();

        Assert.Equal("awareness", answer.Stage);
        Assert.False(answer.Json.TryGetProperty("store", out _));
    }

    [Fact]
    public async Task Visit_OfANewVisitorWhoCannotBeKept_GetsATokenThatHoldsLater()
    {
        _store.Writes = false;
        var token = (await _host.Client.PostAsync("visit", Visit)).Is(HttpStatusCode.OK).Visitor;

        _store.Writes = true;
        var again = await _host.Client.PostAsync("visit", Visit, TestClient.Token(token));

        Assert.Equal(token, again.Visitor);
        Assert.Equal(1, again.At("touchpoints.accepted").GetInt32());
        Assert.False(again.Json.TryGetProperty("store", out _));
    }

    [Theory]
    [InlineData("""{"touchpoints":[{"type":"product-view"}]}""", false, "notStored")]
    [InlineData("""{"touchpoints":[{"type":"product-view"}]}""", true, "withoutConsent")]
    [InlineData("""{"consent":{"analytics":false},"touchpoints":[{"type":"product-view"}]}""", false, "withoutConsent")]
    public async Task Touchpoints_OfAVisitorWhoCannotBeRead_AreSentAgainUnlessTheRequestRefuses(string body, bool privacyControl, string counted)
    {
        (_store.Reads, _store.Writes) = (false, false);

        var answer = await VisitAsync(body, privacyControl ? [("Sec-GPC", "1")] : []);

        Assert.Equal(1, answer.At($"touchpoints.{counted}").GetInt32());
        Assert.Equal(0, answer.At("touchpoints.accepted").GetInt32());
    }

    [Fact]
    public async Task Visit_AfterTheStoreCameBack_GoesOnWithWhatWasStored()
    {
        (_store.Reads, _store.Writes) = (false, false);
        await VisitAsync(Visit);

        (_store.Reads, _store.Writes) = (true, true);
        var answer = await VisitAsync(Visit);

        Assert.Equal("consideration", answer.Stage);
        Assert.Equal(1, answer.At("touchpoints.accepted").GetInt32());
        Assert.False(answer.Json.TryGetProperty("store", out _));
    }

    private async Task<Answer> VisitAsync(string body, params (string Name, string Value)[] headers) =>
        (await _host.Client.PostAsync("visit", body, [TestClient.Token(_token), .. headers])).Is(HttpStatusCode.OK);

    private sealed class FailingStore(IVisitorStore inner) : IVisitorStore
    {
        public bool Reads { get; set; } = true;

        public bool Writes { get; set; } = true;

        public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Reads ? inner.FindAsync(visitor, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Reads ? inner.FindProfileAsync(visitor, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Reads ? inner.FindStateAsync(visitor, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
            Writes ? inner.WriteAsync(write, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
            Writes ? inner.WriteManyAsync(writes, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) =>
            Writes ? inner.EraseAsync(visitor, cancellationToken) : throw new StoreUnavailableException();

        public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
            Writes ? inner.IdentifyAsync(visitor, userId, now, cancellationToken) : throw new StoreUnavailableException();
    }
}
