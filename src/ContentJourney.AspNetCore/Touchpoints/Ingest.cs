using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Keeps the touchpoints of a batch, where consent allows it.</summary>
internal sealed class Ingest(IVisitorStore store, WarmVisitors warm, ConsentPolicy policy)
{
    /// <summary>Keeps what a website sends of its visitor, who has consented or not.</summary>
    /// <returns>Whose they are, what counts as consent, and what became of them.</returns>
    public async Task<(VisitorId Visitor, Consent Consent, Tally Tally)> KeepAsync(
        HttpRequest request, VisitorId? visitor, IReadOnlyList<Touchpoint> touchpoints, DateTimeOffset now)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var stored = visitor is { } known ? await store.FindProfileAsync(known, cancellationToken) : null;
        var consent = policy.OfUnstated(request, stored);
        var id = stored?.Id ?? visitor ?? TokenSigner.NewVisitor();
        if (touchpoints.Count == 0 || !consent.KeepsTouchpoints())
        {
            return (id, consent, await ForeseeAsync(stored, consent, touchpoints, cancellationToken));
        }

        var write = new VisitorWrite { Visitor = id, Now = now, Touchpoints = touchpoints }.RelyingOn(stored);
        var written = await store.WriteAsync(write, cancellationToken);
        warm.Advance(visitor ?? id, write, written);
        return (written.Visitor, consent, Tally.Of(written.Outcomes));
    }

    /// <summary>Keeps what a server sends, which vouches for consent; a visitor's own refusal wins.</summary>
    /// <returns>What became of them.</returns>
    public async Task<Tally> KeepVouchedAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken)
    {
        if (writes.Count == 0)
        {
            return default;
        }

        var results = await store.WriteManyAsync(writes, cancellationToken);
        return Tally.Of(results.SelectMany(result => result.Outcomes));
    }

    private async ValueTask<Tally> ForeseeAsync(
        StoredVisitor? stored, Consent consent, IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken)
    {
        // What consent forbids to use is not looked up either.
        var history = stored is null || touchpoints.Count == 0 || !consent.Personalization ? null : await store.FindAsync(stored.Id, cancellationToken);
        var ids = history?.Touchpoints.Select(touchpoint => touchpoint.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return Tally.Foresee(touchpoints, ids.Contains, kept: false);
    }
}
