using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Telemetry;
using ContentJourney.AspNetCore.Tests.Visitors;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Events;

/// <summary>That memory tells the same as the store, and when it is asked.</summary>
public sealed class StageComparisonTests : IAsyncLifetime, IDisposable
{
    private readonly TestMeters _meters = new();
    private TestHost _host = null!;
    private CountingStore _store = null!;
    private WarmVisitors _warm = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        _store = new CountingStore(_host.Services.GetRequiredService<IVisitorStore>());
        _warm = new WarmVisitors(_store, Options.Create(new ContentJourneyOptions()), new WarmMetrics(_meters), TimeProvider.System);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _warm.Dispose();
        _meters.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task VisitorInMemory_IsComparedWithoutReadingTheHistory(bool isAdvanced)
    {
        var visitor = await NewAsync("product-view");
        await WarmAsync(visitor);
        var (write, result) = await WriteAsync(visitor, "product-view");
        if (isAdvanced)
        {
            _warm.Advance(visitor, write, result);
        }

        var read = _store.TouchpointsRead;
        var change = Assert.Single(await CompareAsync(write, result));

        Assert.Equal(("default", "awareness", "consideration"), (change.Journey, change.FromStage, change.ToStage));
        Assert.Equal(read, _store.TouchpointsRead);
    }

    [Fact]
    public async Task VisitorWithLaterTouchpoints_IsComparedFromTheStore_AsOfThen()
    {
        var visitor = await NewAsync();
        await WarmAsync(visitor);
        var (first, firstResult) = await WriteAsync(visitor, "product-view");
        _warm.Advance(visitor, first, firstResult);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        var (second, secondResult) = await WriteAsync(visitor, "product-view");
        _warm.Advance(visitor, second, secondResult);

        Assert.Empty(await CompareAsync(first, firstResult));
        Assert.True(_store.TouchpointsRead > 0);
        Assert.Equal("consideration", Assert.Single(await CompareAsync(second, secondResult)).ToStage);
    }

    [Fact]
    public async Task TouchpointsReceivedLater_ButStoredBefore_AreLeftOut()
    {
        var visitor = await NewAsync();
        var early = _host.Clock.GetUtcNow();
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        var (late, lateResult) = await WriteAsync(visitor, "product-view");
        await WarmAsync(visitor);
        var (write, result) = await WriteAsync(visitor, early, "product-view");
        _warm.Advance(visitor, write, result);

        Assert.Empty(await CompareAsync(write, result));
        Assert.Equal("consideration", Assert.Single(await CompareAsync(late, lateResult)).ToStage);
    }

    [Fact]
    public async Task VisitorNotInMemory_IsComparedFromTheStore()
    {
        var visitor = await NewAsync("product-view");
        var (write, result) = await WriteAsync(visitor, "add-to-cart");

        Assert.Equal("conversion", Assert.Single(await CompareAsync(write, result)).ToStage);
        Assert.Equal(2, _store.TouchpointsRead);
    }

    private Task<IReadOnlyList<StageChange>> CompareAsync(VisitorWrite write, VisitorWriteResult result) => new StageComparison(
        _store, _warm, _host.Services.GetRequiredService<IJourneyRegistry>(), _host.Services.GetRequiredService<TokenSigners>())
        .CompareAsync(StoredTouchpoints.Of(write, result)!, default);

    private async Task<VisitorId> NewAsync(params string[] types)
    {
        var visitor = new VisitorId(Guid.NewGuid());
        await WriteAsync(visitor, types);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        return visitor;
    }

    private async Task WarmAsync(VisitorId visitor)
    {
        foreach (var journey in _host.Services.GetRequiredService<IJourneyRegistry>().Current.Journeys.Values)
        {
            await _warm.FindAsync(visitor, journey.Vocabulary, default);
        }
    }

    private Task<(VisitorWrite Write, VisitorWriteResult Result)> WriteAsync(VisitorId visitor, params string[] types) =>
        WriteAsync(visitor, _host.Clock.GetUtcNow(), types);

    private async Task<(VisitorWrite Write, VisitorWriteResult Result)> WriteAsync(VisitorId visitor, DateTimeOffset at, params string[] types)
    {
        var write = new VisitorWrite
        {
            Visitor = visitor,
            Now = at,
            Consent = Consent.All,
            Touchpoints = [.. types.Select(type => new Touchpoint { Id = Guid.NewGuid().ToString("N"), Type = type, OccurredAt = at, ReceivedAt = at })],
        };
        return (write, await _store.WriteAsync(write, default));
    }
}
