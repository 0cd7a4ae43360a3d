using System.Collections.ObjectModel;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>What a visit may leave behind.</summary>
internal static class VisitStorage
{
    private static readonly IReadOnlyDictionary<string, Scalar> NoTraits = ReadOnlyDictionary<string, Scalar>.Empty;

    /// <summary>
    /// The one write of a visit; null when there is nothing that may be kept. Without personalization nothing is kept but what
    /// a visitor who is already stored says about consent. A preview keeps its touchpoints alone.
    /// </summary>
    public static VisitorWrite? WriteOf(
        VisitRequest request, StoredVisitor? stored, VisitorId visitor, Consent consent, IReadOnlyList<SlotFill> slots,
        IReadOnlyList<Assignment> assignments, Consent fallback)
    {
        if (request.DryRun || request.IsPrefetch)
        {
            return null;
        }

        var keeps = consent.KeepsTouchpoints();
        var shows = keeps && request.RecordShown && !request.IsPreview ? Shows.Of(slots, request.Now) : [];
        var write = new VisitorWrite
        {
            Visitor = visitor,
            Now = request.Now,
            Consent = request.IsPreview ? null : ConsentToKeep(request.Consent, stored, consent, fallback),
            Traits = consent.Personalization && !request.IsPreview ? request.Traits : NoTraits,
            Touchpoints = keeps ? [.. request.Touchpoints, .. shows] : [],
            Assignments = assignments,
        };
        return write is { Consent: null, Traits.Count: 0, Touchpoints.Count: 0, Assignments.Count: 0 } ? null : write.RelyingOn(stored);
    }

    /// <summary>What became of the request's own touchpoints, which stand first in the write.</summary>
    public static Tally TallyOf(VisitRequest request, VisitorProfile profile, Consent consent, VisitStore.Kept kept) =>
        kept.IsAway || request.IsPrefetch ? Tally.OfUnstored(request.Touchpoints.Count, consent.KeepsTouchpoints())
        : kept.Written is { } written && consent.KeepsTouchpoints() ? Tally.Of(written.Outcomes.Take(request.Touchpoints.Count))
        : Tally.Foresee(request.Touchpoints, profile.Has, consent.KeepsTouchpoints());

    /// <summary>
    /// What became of the touchpoints of a visitor whose consent could not be read: it may allow to keep them, so that only what
    /// the request itself refuses need not be sent again.
    /// </summary>
    public static Tally TallyOfUnknown(VisitRequest request) => Tally.OfUnstored(
        request.Touchpoints.Count,
        !request.IsBot && ConsentPolicy.Effective(request.Consent, Consent.All, Consent.All, request.PrivacyControl).KeepsTouchpoints());

    private static Consent? ConsentToKeep(ConsentStatement? stated, StoredVisitor? stored, Consent effective, Consent fallback)
    {
        if (stated is null || (stored is null && !effective.Personalization))
        {
            return null;
        }

        var consent = stated.Change(stored?.Consent ?? fallback);
        return consent == stored?.Consent ? null : consent;
    }
}
