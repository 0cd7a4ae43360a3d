using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.States;
using ContentJourney.Storage.Visitors;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>What a <see cref="VisitorWrite"/> does inside a transaction.</summary>
internal sealed class VisitorWriting(VisitorStates states, RecentLots lots)
{
    private readonly RecentWriting _recent = new(lots);

    /// <summary>Applies the write of one request.</summary>
    public VisitorWriteResult Apply(SqliteSession session, PreparedWrite prepared) => Apply(session, prepared, prepared.IsSmall);

    /// <summary>Applies the write among many: those are for touchpoints that stay where they are put.</summary>
    public VisitorWriteResult ApplyOfMany(SqliteSession session, PreparedWrite prepared) => Apply(session, prepared, isSmall: false);

    private VisitorWriteResult Apply(SqliteSession session, PreparedWrite prepared, bool isSmall)
    {
        var write = prepared.Write;
        if (isSmall && prepared.BringsTouchpointsAlone && states.FindOpen(write.Visitor) is { } known)
        {
            return RefusedWrite.IsOutdated(write, known.State) ? RefusedWrite.Outdated(write) : AddRecent(session, known, prepared);
        }

        var stored = write.UserId is null
            ? VisitorTable.Find(session, write.Visitor)
            : VisitorTable.FindKnown(session, write.UserId);
        if (RefusedWrite.IsOutdated(write, stored is null ? null : new VisitorState(stored.Id, stored.Revision)))
        {
            return RefusedWrite.Outdated(write);
        }

        if (stored is null && write.OnlyIfStored)
        {
            return RefusedWrite.Gone(write);
        }

        var changed = Changed(stored ?? VisitorRow.New(write.Visitor, write.UserId, write.Now), write);
        return isSmall && changed == stored
            ? AddRecent(session, KnownVisitor.Of(stored), prepared)
            : Add(session, stored, changed, prepared);
    }

    private VisitorWriteResult AddRecent(SqliteSession session, KnownVisitor visitor, PreparedWrite prepared)
    {
        var (result, after) = _recent.Add(session, visitor, prepared);
        states.Set(prepared.Write.UserId is null ? prepared.Write.Visitor : after.State.Visitor, after);
        return result;
    }

    private VisitorWriteResult Add(SqliteSession session, VisitorRow? stored, VisitorRow changed, PreparedWrite prepared)
    {
        if (stored is not null)
        {
            RecentTable.Settle(session, stored);
        }

        var visitor = stored is null ? VisitorTable.Add(session, changed) : changed;
        var outcomes = prepared.IsRefusedBy(visitor.Consent)
            ? prepared.Refuse()
            : prepared.AddRows(row => TouchpointTable.Add(session, visitor.Number, row));
        if (stored is not null)
        {
            visitor = Keep(session, stored, visitor, outcomes);
        }

        states.Set(visitor.Id, KnownVisitor.Of(visitor));
        return new VisitorWriteResult(visitor.Id, visitor.Revision, outcomes)
        {
            Assignments = visitor.Assignments,
            ChangesProfile = stored is null || changed != stored,
        };
    }

    private static VisitorRow Changed(VisitorRow visitor, VisitorWrite write) => visitor with
    {
        Consent = write.Consent ?? visitor.Consent,
        Traits = TraitChange.Apply(visitor.Traits, write.Traits),
        Assignments = Assignments.Add(visitor.Assignments, write.AssignmentsUnder(write.Consent ?? visitor.Consent)),
    };

    private static VisitorRow Keep(SqliteSession session, VisitorRow stored, VisitorRow visitor, TouchpointOutcome[] outcomes)
    {
        var next = visitor with { Revision = visitor.Revision + 1 };
        if (visitor != stored)
        {
            VisitorTable.Update(session, next);
            return next;
        }

        if (!outcomes.Contains(TouchpointOutcome.Stored))
        {
            return stored;
        }

        VisitorTable.Touch(session, next);
        return next;
    }
}
