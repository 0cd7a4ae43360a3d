using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Visitors;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>What a <see cref="VisitorWrite"/> does inside a transaction.</summary>
internal static class VisitorWriting
{
    /// <summary>Applies the write.</summary>
    public static VisitorWriteResult Apply(SqliteSession session, VisitorWrite write)
    {
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
        var visitor = stored is null ? VisitorTable.Add(session, changed) : changed;
        var outcomes = AddTouchpoints(session, visitor, write);
        if (stored is not null)
        {
            visitor = Keep(session, stored, visitor, outcomes);
        }

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

    private static TouchpointOutcome[] AddTouchpoints(SqliteSession session, VisitorRow visitor, VisitorWrite write)
    {
        var refused = write.UnlessRefused && visitor.Consent is { } consent && !(consent.Analytics && consent.Personalization);
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        for (var index = 0; index < outcomes.Length; index++)
        {
            outcomes[index] = refused ? TouchpointOutcome.Refused
                : TouchpointTable.Add(session, visitor.Number, write.Touchpoints[index]) ? TouchpointOutcome.Stored
                : TouchpointOutcome.Duplicate;
        }

        return outcomes;
    }

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
