using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Visitors;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Applies writes one after the other to visitors that are held, then stores what came of it.</summary>
/// <param name="visitors">The visitors.</param>
/// <param name="isRepeated">Whether an earlier run may have stored the same writes.</param>
internal sealed class VisitorChanges(LockedVisitors visitors, bool isRepeated)
{
    private readonly List<AppliedWrite> _writes = [];
    private readonly List<NewTouchpoint> _fresh = [];
    private readonly List<NewTouchpoint> _perhapsKnown = [];
    private readonly HashSet<(Guid Visitor, string Id)> _ids = [];

    /// <summary>Applies a write.</summary>
    public void Apply(VisitorWrite write)
    {
        var visitor = visitors.Of(write);
        if (RefusedWrite.IsOutdated(write, visitor?.State))
        {
            _writes.Add(AppliedWrite.Refused(RefusedWrite.Outdated(write)));
            return;
        }

        if (visitor is null)
        {
            _writes.Add(AppliedWrite.Refused(RefusedWrite.Gone(write)));
            return;
        }

        var changes = visitor.Change(LockedVisitors.Apply(visitor.Row, write));
        var refused = write.UnlessRefused && visitor.Row.Consent is { } consent && !(consent.Analytics && consent.Personalization);
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        for (var index = 0; index < outcomes.Length; index++)
        {
            outcomes[index] = refused ? TouchpointOutcome.Refused : Add(visitor, new NewTouchpoint(
                visitor.Row.Id, PostgresText.Escape(write.Touchpoints[index].Id), write.Touchpoints[index], outcomes, index));
        }

        _writes.Add(new AppliedWrite(visitor, changes, outcomes, visitor.Row.Assignments));
    }

    /// <summary>Stores changed visitors and those touchpoints whose ids are new.</summary>
    /// <returns>What became of the writes, in their order.</returns>
    public VisitorWriteResult[] Store(NpgsqlConnection connection)
    {
        SortOutKnown(connection);
        TouchpointTable.Copy(connection, _fresh);
        VisitorWriteResult[] results = [.. _writes.Select(write => write.Count())];
        StoreTogether(connection);
        return results;
    }

    private void StoreTogether(NpgsqlConnection connection)
    {
        VisitorRow[] changed = [.. visitors.All.Where(visitor => visitor.IsChanged).Select(visitor => visitor.Row)];
        VisitorRow[] touched = [.. visitors.All.Where(visitor => visitor.IsTouched).Select(visitor => visitor.Row)];
        using var batch = connection.CreateBatch();
        if (_fresh.FindAll(touchpoint => !touchpoint.IsShow) is { Count: > 0 } counted)
        {
            batch.BatchCommands.Add(TouchpointTable.Ids(counted));
        }

        if (changed.Length > 0)
        {
            batch.BatchCommands.Add(VisitorTable.Changed(changed));
        }

        if (touched.Length > 0)
        {
            batch.BatchCommands.Add(VisitorTable.Touched(touched));
        }

        if (batch.BatchCommands.Count > 0)
        {
            batch.ExecuteNonQuery();
        }
    }

    private TouchpointOutcome Add(LockedVisitor visitor, NewTouchpoint touchpoint)
    {
        if (!_ids.Add((touchpoint.Visitor, touchpoint.Id)))
        {
            return TouchpointOutcome.Duplicate;
        }

        (visitor.IsNew || (touchpoint.IsShow && !isRepeated) ? _fresh : _perhapsKnown).Add(touchpoint);
        return TouchpointOutcome.Stored;
    }

    private void SortOutKnown(NpgsqlConnection connection)
    {
        var known = TouchpointTable.Known(connection, _perhapsKnown);
        foreach (var touchpoint in _perhapsKnown)
        {
            if (known.Contains((touchpoint.Visitor, touchpoint.Id)))
            {
                touchpoint.MarkDuplicate();
            }
            else
            {
                _fresh.Add(touchpoint);
            }
        }
    }

    private sealed record AppliedWrite(
        LockedVisitor? Visitor, bool Changes, TouchpointOutcome[] Outcomes, IReadOnlyList<Assignment> Assignments)
    {
        private VisitorWriteResult? Refusal { get; init; }

        public static AppliedWrite Refused(VisitorWriteResult refusal) => new(null, false, [], []) { Refusal = refusal };

        public VisitorWriteResult Count()
        {
            if (Visitor is null)
            {
                return Refusal!;
            }

            var revision = Visitor.Count(Changes || Outcomes.Contains(TouchpointOutcome.Stored));
            return new VisitorWriteResult(new VisitorId(Visitor.Row.Id), revision, Outcomes)
            {
                Assignments = Assignments,
                ChangesProfile = Changes || Visitor.IsNew,
            };
        }
    }
}
