using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Visitors;

/// <summary>What becomes of writes to a visitor who was erased before they began.</summary>
internal static class GoneVisitor
{
    /// <summary>All touchpoints are refused.</summary>
    public static TouchpointOutcome[] Refuse(VisitorWrite write)
    {
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        Array.Fill(outcomes, TouchpointOutcome.Refused);
        return outcomes;
    }
}
