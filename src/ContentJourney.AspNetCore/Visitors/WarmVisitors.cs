using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// Visitors with their histories, those who came lately from memory. Every request asks the store whether the state in
/// memory is still the stored one, so that nodes over one store may each keep the same visitor.
/// </summary>
internal sealed class WarmVisitors : IDisposable
{
    private readonly IVisitorStore _store;
    private readonly WarmMetrics _metrics;
    private readonly WarmMemory _visitors;

    public WarmVisitors(IVisitorStore store, IOptions<ContentJourneyOptions> options, WarmMetrics metrics, TimeProvider time)
    {
        (_store, _metrics) = (store, metrics);
        _visitors = new WarmMemory(options.Value.WarmVisitorMegabytes * 1024L * 1024L, time);
        metrics.Watch(() => _visitors.Count, () => _visitors.Bytes);
    }

    /// <summary>
    /// The visitor as kept in memory, or null. The store is not asked: whoever uses the answer must write with
    /// <see cref="VisitorWrite.OnlyInState"/> or ask <see cref="IVisitorStore.FindStateAsync"/> afterwards.
    /// </summary>
    public KnownVisitor? Recall(VisitorId id, JourneyVocabulary vocabulary)
    {
        if (_visitors.Find(id)?.Recall(vocabulary) is not { } known)
        {
            return null;
        }

        using var activity = Traces.Load();
        return _metrics.Found(known, WarmMetrics.Warm, activity);
    }

    /// <summary>The visitor, or null.</summary>
    public async ValueTask<KnownVisitor?> FindAsync(VisitorId id, JourneyVocabulary vocabulary, CancellationToken cancellationToken)
    {
        using var activity = Traces.Load();
        var wasWarm = false;
        if (_visitors.Find(id) is { } warm && warm.Find(vocabulary) is { } history)
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
        if (_visitors.Find(id) is not { } warm)
        {
            return;
        }

        if (!warm.TryAdvance(write, written))
        {
            Forget(id);
        }
        else
        {
            _visitors.KeepIfGrown(id, warm);
        }
    }

    /// <inheritdoc cref="WarmVisitor.Compare"/>
    public (T Before, T After)? Compare<T>(
        StoredTouchpoints stored, TimeSpan precision, JourneyVocabulary vocabulary, Func<TouchpointHistory, T> look) =>
        _visitors.Find(stored.Visitor)?.Compare(stored, precision, vocabulary, look);

    /// <summary>Drops the visitor from memory.</summary>
    public void Forget(VisitorId id) => _visitors.Drop(id);

    public void Dispose() => _visitors.Dispose();

    // The profile, where the visitor in memory is still the stored one; else null.
    private async ValueTask<StoredVisitor?> FindUnchangedAsync(VisitorId id, WarmVisitor warm, CancellationToken cancellationToken)
    {
        var (state, profile) = warm.Now;
        if (profile is not null)
        {
            return await _store.FindStateAsync(id, cancellationToken) == state ? profile : null;
        }

        return await _store.FindProfileAsync(id, cancellationToken) is { } current && warm.TryKeep(current) ? current : null;
    }

    private KnownVisitor Keep(VisitorId id, StoredVisitor stored, JourneyVocabulary vocabulary)
    {
        var history = LiveHistory.Create(vocabulary, stored.Touchpoints);
        var profile = stored with { Touchpoints = [] };
        var warm = _visitors.Find(id);
        if (warm is null || !warm.TryKeep(stored, history))
        {
            warm = new WarmVisitor(profile);
            warm.TryKeep(stored, history);
        }

        _visitors.Keep(id, warm);
        return new KnownVisitor(profile, history);
    }
}
