using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Visitors;

/// <summary>Writes of which nothing is kept.</summary>
internal static class RefusedWrite
{
    /// <summary>Whether the write was made from another state than the visitor is in.</summary>
    /// <param name="write">The write.</param>
    /// <param name="state">The visitor's state; null: not stored.</param>
    public static bool IsOutdated(VisitorWrite write, VisitorState? state) => write.OnlyInState is { } wanted && wanted != state;

    /// <summary>What became of such a write.</summary>
    public static VisitorWriteResult Outdated(VisitorWrite write) => Gone(write) with { IsOutdated = true };

    /// <summary>What became of a write to a visitor who was erased before it began.</summary>
    public static VisitorWriteResult Gone(VisitorWrite write)
    {
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        Array.Fill(outcomes, TouchpointOutcome.Refused);
        return new VisitorWriteResult(write.Visitor, 0, outcomes);
    }
}
