using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.States;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Joins an anonymous visitor to a known one inside a transaction.</summary>
internal sealed class VisitorJoining(VisitorStates states)
{
    /// <summary>Joins; null when the visitor is known by another id.</summary>
    public VisitorId? Join(SqliteSession session, VisitorId id, string userId, DateTimeOffset now)
    {
        var visitor = VisitorTable.Find(session, id);
        if (visitor?.UserId is { } name)
        {
            return name == userId ? visitor.Id : null;
        }

        var known = VisitorTable.FindKnown(session, userId);
        if (known is null)
        {
            return Name(session, visitor, id, userId, now);
        }

        if (visitor is null)
        {
            VisitorTable.AddAlias(session, id, known.Number);
        }
        else
        {
            Merge(session, visitor, known);
        }

        return known.Id;
    }

    private VisitorId Name(SqliteSession session, VisitorRow? visitor, VisitorId id, string userId, DateTimeOffset now)
    {
        if (visitor is null)
        {
            VisitorTable.Add(session, VisitorRow.New(id, userId, now));
            return id;
        }

        RecentTable.Settle(session, visitor);
        VisitorTable.Update(session, visitor with { Revision = visitor.Revision + 1, UserId = userId });
        states.Forget(visitor.Number);
        return visitor.Id;
    }

    private void Merge(SqliteSession session, VisitorRow anonymous, VisitorRow known)
    {
        RecentTable.Settle(session, anonymous);
        RecentTable.Settle(session, known);
        TouchpointTable.Move(session, anonymous.Number, known.Number);
        VisitorTable.MoveAliases(session, anonymous.Number, known.Number);
        VisitorTable.Delete(session, anonymous.Number);
        states.Forget(anonymous.Number);
        states.Forget(known.Number);
        VisitorTable.Update(session, known with
        {
            Revision = known.Revision + 1,
            CreatedAt = anonymous.CreatedAt < known.CreatedAt ? anonymous.CreatedAt : known.CreatedAt,
            Consent = known.Consent ?? anonymous.Consent,
            Traits = TraitChange.Apply(anonymous.Traits, known.Traits),
            Assignments = Assignments.Join(known.Assignments, anonymous.Assignments),
        });
    }
}
