using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Touchpoints that were stored for a visitor and may have moved it.</summary>
/// <param name="Visitor">The visitor.</param>
/// <param name="At">The instant of the request.</param>
/// <param name="Ids">Ids of the touchpoints.</param>
internal sealed record StoredTouchpoints(VisitorId Visitor, DateTimeOffset At, IReadOnlySet<string> Ids)
{
    /// <summary>What a write stored; null: nothing.</summary>
    public static StoredTouchpoints? Of(VisitorWrite write, VisitorWriteResult result)
    {
        HashSet<string>? ids = null;
        for (var i = 0; i < write.Touchpoints.Count; i++)
        {
            if (result.Outcomes[i] == TouchpointOutcome.Stored)
            {
                (ids ??= new HashSet<string>(StringComparer.Ordinal)).Add(write.Touchpoints[i].Id);
            }
        }

        return ids is null ? null : new StoredTouchpoints(result.Visitor, write.Now, ids);
    }
}
