using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Visitors;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Applies writes one after the other to visitors that are held, then stores what came of it.</summary>
/// <param name="visitors">The visitors.</param>
/// <param name="isRepeated">Whether an earlier run may have stored the same writes.</param>
/// <param name="stored">The ids that an earlier run has stored with <see cref="StateWrites"/>.</param>
internal sealed class VisitorChanges(LockedVisitors visitors, bool isRepeated, IReadOnlySet<(Guid Visitor, string Id)> stored)
{
    private readonly List<AppliedWrite> _writes = [];
    private readonly List<Candidate> _fresh = [];
    private readonly List<Candidate> _perhapsKnown = [];
    private readonly HashSet<(Guid Visitor, string Id)> _ids = [];
    private readonly KnownIds _known = new();

    /// <summary>Applies a write.</summary>
    public void Apply(PreparedWrite prepared)
    {
        var (write, rows) = prepared;
        var visitor = visitors.Of(write);
        if (RefusedWrite.IsOutdated(write, visitor?.State))
        {
            _writes.Add(AppliedWrite.Settled(IsStored(prepared) ? StateWrites.Stored(write, visitor?.Row.Assignments ?? []) : RefusedWrite.Outdated(write)));
            return;
        }

        if (visitor is null)
        {
            _writes.Add(AppliedWrite.Settled(RefusedWrite.Gone(write)));
            return;
        }

        var changes = visitor.Change(LockedVisitors.Apply(visitor.Row, write));
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        if (write.UnlessRefused && visitor.Row.Consent is { } consent && !(consent.Analytics && consent.Personalization))
        {
            Array.Fill(outcomes, TouchpointOutcome.Refused);
        }
        else
        {
            var areNew = visitor.IsNew || (write is { OnlyInState: not null, IdsAreNew: true } && !isRepeated);
            Array.ForEach(rows, row => Add(new Candidate(visitor, row, outcomes), areNew));
        }

        _writes.Add(new AppliedWrite(visitor, changes, outcomes, visitor.Row.Assignments));
    }

    /// <summary>Stores changed visitors and those touchpoints whose ids are new.</summary>
    /// <returns>What became of the writes, in their order.</returns>
    public VisitorWriteResult[] Store(NpgsqlConnection connection)
    {
        SortOutKnown(connection);
        TouchpointTable.Copy(connection, _fresh.ConvertAll(touchpoint => (touchpoint.Visitor.Row.Id, touchpoint.Row)));
        _fresh.ForEach(touchpoint => touchpoint.Visitor.Add(touchpoint.Row.Month));
        VisitorWriteResult[] results = [.. _writes.Select(write => write.Count())];
        StoreVisitors(connection);
        return results;
    }

    // Their ids are nobody else's: the first run has made the state that this one finds.
    private bool IsStored(PreparedWrite prepared) =>
        isRepeated && StateWrites.Takes(prepared) && prepared.Rows.All(row => stored.Contains((prepared.Write.Visitor.Value, row.Id)));

    private void StoreVisitors(NpgsqlConnection connection)
    {
        VisitorRow[] changed = [.. visitors.All.Where(visitor => visitor.IsChanged).Select(visitor => visitor.Row)];
        VisitorRow[] touched = [.. visitors.All.Where(visitor => visitor.IsTouched).Select(visitor => visitor.Row)];
        using var batch = connection.CreateBatch();
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

    private void Add(Candidate touchpoint, bool isNew)
    {
        if (!_ids.Add(touchpoint.Key))
        {
            touchpoint.Mark(TouchpointOutcome.Duplicate);
        }
        else if (isNew || (touchpoint.Row.IsShow && !isRepeated))
        {
            _fresh.Add(touchpoint);
        }
        else
        {
            _perhapsKnown.Add(touchpoint);
            _known.Add(touchpoint.Visitor, touchpoint.Row);
        }
    }

    private void SortOutKnown(NpgsqlConnection connection)
    {
        var known = _known.Find(connection);
        foreach (var touchpoint in _perhapsKnown)
        {
            if (known.Contains(touchpoint.Key))
            {
                touchpoint.Mark(TouchpointOutcome.Duplicate);
            }
            else
            {
                _fresh.Add(touchpoint);
            }
        }
    }

    // Its outcome is Stored until another is marked.
    private readonly record struct Candidate(LockedVisitor Visitor, NewTouchpoint Row, TouchpointOutcome[] Outcomes)
    {
        public (Guid Visitor, string Id) Key => (Visitor.Row.Id, Row.Id);

        public void Mark(TouchpointOutcome outcome) => Row.Mark(Outcomes, outcome);
    }

    private sealed record AppliedWrite(
        LockedVisitor? Visitor, bool Changes, TouchpointOutcome[] Outcomes, IReadOnlyList<Assignment> Assignments)
    {
        private VisitorWriteResult? Result { get; init; }

        public static AppliedWrite Settled(VisitorWriteResult result) => new(null, false, [], []) { Result = result };

        public VisitorWriteResult Count()
        {
            if (Visitor is null)
            {
                return Result!;
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
