using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>One caller's writes to visitors: all of them are stored, or none.</summary>
/// <param name="writes">The writes; none only tries whether the store takes writes.</param>
/// <param name="cancellationToken">Takes them back as long as they have not begun.</param>
internal sealed class VisitorWork(PreparedWrite[] writes, CancellationToken cancellationToken)
    : WriteWork(writes.Sum(write => 1 + write.Write.Touchpoints.Count), cancellationToken)
{
    /// <summary>
    /// The writes. In a second run, after a commit that was lost, the visitor's state may be the one that the first run has made:
    /// what that run would have kept is kept in any state.
    /// </summary>
    public IReadOnlyList<PreparedWrite> Writes => Results.Count == 0
        ? writes
        : [.. writes.Select((write, index) => Results[index].IsOutdated ? write : write with { Write = write.Write with { OnlyInState = null } })];

    /// <summary>What became of them, when they are stored.</summary>
    public IReadOnlyList<VisitorWriteResult> Results { get; private set; } = [];

    /// <summary>
    /// What a run of the transaction came to. A second run, after a commit that was lost, finds duplicates of what the first
    /// has stored.
    /// </summary>
    public void Stored(IReadOnlyList<VisitorWriteResult> results) => Results = Results.Count == 0
        ? results
        : [.. results.Select((result, index) => result with { Outcomes = Join(Results[index].Outcomes, result.Outcomes) })];

    private static TouchpointOutcome[] Join(IReadOnlyList<TouchpointOutcome> first, IReadOnlyList<TouchpointOutcome> second) =>
        [.. second.Select((outcome, index) => outcome == TouchpointOutcome.Duplicate ? first[index] : outcome)];
}
