using ContentJourney.Engine.Experiments;

namespace ContentJourney.Engine.Visitors;

/// <summary>What became of a <see cref="VisitorWrite"/>.</summary>
/// <param name="Visitor">The visitor it was written to.</param>
/// <param name="Revision">The visitor's <see cref="StoredVisitor.Revision"/> after it; 0 where the visitor is not stored.</param>
/// <param name="Outcomes">One for each touchpoint of the write, in its order.</param>
public sealed record VisitorWriteResult(VisitorId Visitor, long Revision, IReadOnlyList<TouchpointOutcome> Outcomes)
{
    /// <summary>The variants the visitor has after the write.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>Whether the visitor is new, or anything but the history changed.</summary>
    public bool ChangesProfile { get; init; }

    /// <summary>Whether nothing was kept, since the visitor was not in <see cref="VisitorWrite.OnlyInState"/>.</summary>
    public bool IsOutdated { get; init; }
}

/// <summary>What became of one touchpoint.</summary>
public enum TouchpointOutcome
{
    /// <summary>It is stored, durably.</summary>
    Stored,

    /// <summary>Its id was stored before, or stands earlier in the same write.</summary>
    Duplicate,

    /// <summary>The visitor refused; it is not stored.</summary>
    Refused,
}
