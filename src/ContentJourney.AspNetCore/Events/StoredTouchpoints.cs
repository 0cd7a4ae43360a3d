using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Touchpoints that were stored for a visitor and may have moved it.</summary>
/// <param name="Visitor">The visitor.</param>
/// <param name="Revision">The state of the visitor after it.</param>
/// <param name="At">The instant of the request.</param>
/// <param name="Touchpoints">The touchpoints.</param>
internal sealed record StoredTouchpoints(VisitorId Visitor, long Revision, DateTimeOffset At, IReadOnlyList<Touchpoint> Touchpoints)
{
    /// <summary>What a write stored; null: nothing.</summary>
    public static StoredTouchpoints? Of(VisitorWrite write, VisitorWriteResult result)
    {
        List<Touchpoint>? stored = null;
        for (var i = 0; i < write.Touchpoints.Count; i++)
        {
            if (result.Outcomes[i] == TouchpointOutcome.Stored)
            {
                (stored ??= new List<Touchpoint>(write.Touchpoints.Count)).Add(write.Touchpoints[i]);
            }
        }

        return stored is null ? null : new StoredTouchpoints(result.Visitor, result.Revision, write.Now, stored);
    }
}
