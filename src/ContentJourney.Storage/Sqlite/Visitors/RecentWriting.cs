using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.States;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>
/// Adds a few touchpoints to a stored visitor of whom nothing else changes, as page views do: to what came lately, whose pages all visitors
/// share. Neither the visitor's row nor the visitor's history is written.
/// </summary>
internal sealed class RecentWriting(RecentLots lots)
{
    /// <summary>Adds them.</summary>
    /// <param name="session">The writer's connection.</param>
    /// <param name="visitor">The visitor before the write.</param>
    /// <param name="prepared">The write.</param>
    /// <returns>What became of it, and the visitor after it.</returns>
    public (VisitorWriteResult Result, KnownVisitor Visitor) Add(SqliteSession session, KnownVisitor visitor, PreparedWrite prepared)
    {
        if (prepared.IsRefusedBy(visitor.Consent))
        {
            return (ResultOf(visitor, prepared.Refuse()), visitor);
        }

        var (first, added) = (0L, 0);
        var outcomes = new TouchpointOutcome[prepared.Write.Touchpoints.Count];
        for (var (row, place) = (0, 0); row < prepared.Rows.Length; place += prepared.Rows[row].Count, row++)
        {
            var isNew = prepared.IdsAreNew || IsNew(session, visitor.Number, prepared, row);
            Array.Fill(outcomes, isNew ? TouchpointOutcome.Stored : TouchpointOutcome.Duplicate, place, prepared.Rows[row].Count);
            if (isNew)
            {
                var number = lots.TakeNumber();
                RecentTable.Add(session, number, visitor.Number, prepared.Rows[row]);
                first = added++ == 0 ? number : first;
            }
        }

        if (added == 0)
        {
            return (ResultOf(visitor, outcomes), visitor);
        }

        var after = visitor with { State = visitor.State with { Revision = visitor.State.Revision + 1 } };
        RecentTable.AddWrite(session, lots.Filling, visitor.Number, after.State.Revision, first, added);
        return (ResultOf(after, outcomes), after);
    }

    private static bool IsNew(SqliteSession session, long visitor, PreparedWrite prepared, int row)
    {
        var touchpoint = prepared.Rows[row].Touchpoint;
        return !prepared.StandsBefore(row, touchpoint) && !RecentTable.Has(session, visitor, touchpoint);
    }

    private static VisitorWriteResult ResultOf(KnownVisitor visitor, TouchpointOutcome[] outcomes) =>
        new(visitor.State.Visitor, visitor.State.Revision, outcomes) { Assignments = visitor.Assignments };
}
