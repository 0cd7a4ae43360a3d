using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Applies writes one after the other to visitors that are held, then stores what came of it.</summary>
internal sealed class VisitorChanges(LockedVisitors visitors)
{
    private readonly List<NewTouchpoint> _touchpoints = [];
    private readonly HashSet<(Guid Visitor, string Id)> _ids = [];

    /// <summary>Applies a write. Its outcomes are final after <see cref="Store"/>.</summary>
    public VisitorWriteResult Apply(VisitorWrite write)
    {
        var visitor = visitors.Of(write);
        visitor.Row = LockedVisitors.Apply(visitor.Row, write);
        var refused = write.UnlessRefused && visitor.Row.Consent is { } consent && !(consent.Analytics && consent.Personalization);
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        for (var index = 0; index < outcomes.Length; index++)
        {
            outcomes[index] = refused ? TouchpointOutcome.Refused : Add(new NewTouchpoint(
                visitor.Row.Id, PostgresText.Escape(write.Touchpoints[index].Id), write.Touchpoints[index], outcomes, index));
        }

        return new VisitorWriteResult(new VisitorId(visitor.Row.Id), outcomes);
    }

    /// <summary>Stores changed visitors and those touchpoints whose ids are new.</summary>
    public void Store(NpgsqlConnection connection)
    {
        VisitorRow[] changed = [.. visitors.All.Where(visitor => visitor.IsChanged).Select(visitor => visitor.Row)];
        if (changed.Length > 0)
        {
            using var update = new NpgsqlCommand(VisitorTable.Update, connection);
            VisitorTable.Bind(update.Parameters, changed);
            update.ExecuteNonQuery();
        }

        if (_touchpoints.Count > 0)
        {
            TouchpointTable.Copy(connection, TouchpointTable.AddIds(connection, _touchpoints));
        }
    }

    private TouchpointOutcome Add(NewTouchpoint touchpoint)
    {
        if (!_ids.Add((touchpoint.Visitor, touchpoint.Id)))
        {
            return TouchpointOutcome.Duplicate;
        }

        _touchpoints.Add(touchpoint);
        return TouchpointOutcome.Stored;
    }
}
