using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// Visitors with their histories, those who came lately from memory. Every request asks the store whether the state in
/// memory is still the stored one, so that nodes over one store may each keep the same visitor.
/// </summary>
internal sealed class WarmVisitors : IDisposable
{
    // What an entry takes beside its histories.
    private const int EntryBytes = 1024;

    // Also how long a visitor who was erased through another node may stay in memory, unused.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    private readonly IVisitorStore _store;
    private readonly WarmMetrics _metrics;
    private readonly MemoryCache _visitors;

    public WarmVisitors(IVisitorStore store, IOptions<ContentJourneyOptions> options, WarmMetrics metrics)
    {
        (_store, _metrics) = (store, metrics);
        _visitors = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.WarmVisitorMegabytes * 1024L * 1024L, TrackStatistics = true });
        metrics.Watch(() => _visitors.Count, () => _visitors.GetCurrentStatistics()!.CurrentEstimatedSize!.Value);
    }

    /// <summary>
    /// The visitor as kept in memory, or null. The store is not asked: whoever uses the answer must write with
    /// <see cref="VisitorWrite.OnlyInState"/> or ask <see cref="IsCurrentAsync"/> afterwards.
    /// </summary>
    public KnownVisitor? Recall(VisitorId id, JourneyVocabulary vocabulary)
    {
        if (!_visitors.TryGetValue<WarmVisitor>(id, out var warm) || warm!.Recall(vocabulary) is not { } known)
        {
            return null;
        }

        using var activity = Traces.Load();
        return _metrics.Found(known, WarmMetrics.Warm, activity);
    }

    /// <summary>Whether a visitor in memory is stored in that state now.</summary>
    public async ValueTask<bool> IsCurrentAsync(VisitorId id, VisitorState state, CancellationToken cancellationToken) =>
        await _store.FindStateAsync(id, cancellationToken) == state;

    /// <summary>The visitor, or null.</summary>
    public async ValueTask<KnownVisitor?> FindAsync(VisitorId id, JourneyVocabulary vocabulary, CancellationToken cancellationToken)
    {
        using var activity = Traces.Load();
        var wasWarm = false;
        if (_visitors.TryGetValue<WarmVisitor>(id, out var warm) && warm!.Find(vocabulary) is { } history)
        {
            if (await FindUnchangedAsync(id, warm, cancellationToken) is { } profile)
            {
                return _metrics.Found(new KnownVisitor(profile, history), WarmMetrics.Warm, activity);
            }

            wasWarm = true;
        }

        if (await _store.FindAsync(id, cancellationToken) is { } stored)
        {
            return _metrics.Found(Keep(id, stored, vocabulary), wasWarm ? WarmMetrics.Changed : WarmMetrics.Cold, activity);
        }

        Forget(id);
        return _metrics.Found(null, WarmMetrics.Unknown, activity);
    }

    /// <summary>Adds to the visitor in memory what was stored.</summary>
    /// <param name="id">The visitor by the id of the request.</param>
    /// <param name="write">What was written.</param>
    /// <param name="written">What became of it.</param>
    public void Advance(VisitorId id, VisitorWrite write, VisitorWriteResult written)
    {
        if (!_visitors.TryGetValue<WarmVisitor>(id, out var warm))
        {
            return;
        }

        var bytes = warm!.Bytes;
        if (!warm.TryAdvance(write, written))
        {
            Forget(id);
        }
        else if (warm.Bytes != bytes)
        {
            Remember(id, warm);
        }
    }

    /// <inheritdoc cref="WarmVisitor.Compare"/>
    public (T Before, T After)? Compare<T>(
        StoredTouchpoints stored, TimeSpan precision, JourneyVocabulary vocabulary, Func<TouchpointHistory, T> look) =>
        _visitors.TryGetValue<WarmVisitor>(stored.Visitor, out var warm) ? warm!.Compare(stored, precision, vocabulary, look) : null;

    /// <summary>Drops the visitor from memory.</summary>
    public void Forget(VisitorId id) => _visitors.Remove(id);

    public void Dispose() => _visitors.Dispose();

    // The profile, where the visitor in memory is still the stored one; else null.
    private async ValueTask<StoredVisitor?> FindUnchangedAsync(VisitorId id, WarmVisitor warm, CancellationToken cancellationToken)
    {
        var (state, profile) = warm.Now;
        if (profile is not null)
        {
            return await IsCurrentAsync(id, state, cancellationToken) ? profile : null;
        }

        return await _store.FindProfileAsync(id, cancellationToken) is { } current && warm.TryKeep(current) ? current : null;
    }

    private KnownVisitor Keep(VisitorId id, StoredVisitor stored, JourneyVocabulary vocabulary)
    {
        var history = LiveHistory.Create(vocabulary, stored.Touchpoints);
        var profile = stored with { Touchpoints = [] };
        if (!_visitors.TryGetValue<WarmVisitor>(id, out var warm) || !warm!.TryKeep(stored, history))
        {
            warm = new WarmVisitor(profile);
            warm.TryKeep(stored, history);
        }

        Remember(id, warm);
        return new KnownVisitor(profile, history);
    }

    private void Remember(VisitorId id, WarmVisitor visitor) =>
        _visitors.Set(id, visitor, new MemoryCacheEntryOptions { Size = visitor.Bytes + EntryBytes, SlidingExpiration = Idle });
}
