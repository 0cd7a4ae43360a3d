using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Telemetry;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Visitors;

/// <summary>One of several processes over a store.</summary>
internal sealed class Node : IDisposable
{
    private readonly CountingStore _store;
    private readonly JourneyVocabulary _vocabulary;

    public Node(IVisitorStore store, JourneyVocabulary vocabulary, int megabytes = 16)
    {
        _vocabulary = vocabulary;
        _store = new CountingStore(store);
        Warm = new WarmVisitors(_store, Options.Create(new ContentJourneyOptions { WarmVisitorMegabytes = megabytes }), new WarmMetrics(new TestMeters()), TimeProvider.System);
    }

    public WarmVisitors Warm { get; }

    public int TouchpointsRead => _store.TouchpointsRead;

    public async Task<int> CountAsync(VisitorId visitor) =>
        (await Warm.FindAsync(visitor, _vocabulary, default))?.History.With([], history => history.Count) ?? 0;

    public Task WriteAsync(VisitorId visitor, params string[] ids) => WriteAsync(visitor, 0, ids);

    public async Task WriteAsync(VisitorId visitor, int seconds, params string[] ids)
    {
        var write = Write(visitor, ids) with { Now = TestSite.Start.AddSeconds(seconds) };
        Warm.Advance(visitor, write, await _store.WriteAsync(write, default));
    }

    public void Dispose() => Warm.Dispose();

    /// <summary>A write of touchpoints with these ids.</summary>
    public static VisitorWrite Write(VisitorId visitor, params string[] ids) => new()
    {
        Visitor = visitor,
        Now = TestSite.Start,
        Touchpoints = [.. ids.Select(id => new Touchpoint { Id = id, Type = "call", OccurredAt = TestSite.Start })],
    };
}
