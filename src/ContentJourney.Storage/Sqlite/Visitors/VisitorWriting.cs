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
        var visitor = FindOrAdd(session, write);
        var refused = write.UnlessRefused && visitor.Consent is { } consent && !(consent.Analytics && consent.Personalization);
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        for (var index = 0; index < outcomes.Length; index++)
        {
            outcomes[index] = refused ? TouchpointOutcome.Refused
                : TouchpointTable.Add(session, visitor.Number, write.Touchpoints[index]) ? TouchpointOutcome.Stored
                : TouchpointOutcome.Duplicate;
        }

        return new VisitorWriteResult(visitor.Id, outcomes);
    }

    private static VisitorRow FindOrAdd(SqliteSession session, VisitorWrite write)
    {
        var stored = write.UserId is null
            ? VisitorTable.Find(session, write.Visitor)
            : VisitorTable.FindKnown(session, write.UserId);
        var visitor = stored ?? new VisitorRow(0, write.Visitor, write.UserId, write.Now, null, TraitChange.None);
        visitor = visitor with
        {
            Consent = write.Consent ?? visitor.Consent,
            Traits = TraitChange.Apply(visitor.Traits, write.Traits),
        };
        if (stored is null)
        {
            return VisitorTable.Add(session, visitor);
        }

        if (visitor != stored)
        {
            VisitorTable.Update(session, visitor);
        }

        return visitor;
    }
}
