using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Writing;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>The visitors of a batch: added where they are new, and held until the transaction ends.</summary>
internal sealed class LockedVisitors
{
    private readonly IReadOnlyDictionary<string, KnownUser> _users;
    private readonly Dictionary<Guid, LockedVisitor> _visitors = [];

    private LockedVisitors(IReadOnlyDictionary<string, KnownUser> users) => _users = users;

    /// <summary>Everybody who is held, under their own ids.</summary>
    public IEnumerable<LockedVisitor> All => _visitors.Values;

    /// <summary>Adds and holds the visitors of all writes.</summary>
    /// <exception cref="ConflictException">A visitor was erased or joined meanwhile.</exception>
    /// <exception cref="InvalidOperationException">The id to give to a new customer names a visitor.</exception>
    public static LockedVisitors Lock(
        KeptConnection connection, IReadOnlyList<PreparedWrite> writes, IReadOnlyDictionary<string, KnownUser> users)
    {
        var locked = new LockedVisitors(users);
        locked.Lock(connection, writes);
        return locked;
    }

    /// <summary>The visitor to whom a write goes; null: nobody is stored, and the write adds nobody.</summary>
    public LockedVisitor? Of(VisitorWrite write)
    {
        var target = TargetOf(write);
        return MustBeStored(write) && !_visitors.ContainsKey(target) ? null : Find(target, write.UserId);
    }

    /// <summary>What a write makes of a row.</summary>
    public static VisitorRow Apply(VisitorRow row, VisitorWrite write) => row with
    {
        Consent = write.Consent ?? row.Consent,
        Traits = TraitChange.Apply(row.Traits, write.Traits),
        Assignments = Assignments.Add(row.Assignments, write.AssignmentsUnder(write.Consent ?? row.Consent)),
    };

    // Most are stored, so that adding is the second step. Who adds holds all stored ones by then, and adds in the order of ids.
    private void Lock(KeptConnection connection, IReadOnlyList<PreparedWrite> writes)
    {
        var stored = LockOf([.. writes.Select(write => TargetOf(write.Write)).Distinct()]);
        using (var batch = connection.Batch(new NpgsqlBatchCommand(PostgresTransactions.Durable), stored))
        {
            using var reader = connection.Read(batch);
            reader.NextResult();
            Take(reader, row => new LockedVisitor(row, isNew: false));
        }

        var added = AddMissing(connection.Session, writes);
        if (_users.Values.Any(user => user.IsNew && !added.Contains(user.Visitor)))
        {
            throw new InvalidOperationException("An id that names a visitor cannot be given to a new customer.");
        }
    }

    private HashSet<Guid> AddMissing(NpgsqlConnection connection, IReadOnlyList<PreparedWrite> writes)
    {
        var bare = new SortedDictionary<Guid, VisitorRow>();
        var whole = new Dictionary<Guid, VisitorRow>();
        foreach (var (write, rows) in writes)
        {
            var target = TargetOf(write);
            if (!_visitors.ContainsKey(target) && !MustBeStored(write) && (write.UserId is null || UserOf(write.UserId).IsNew))
            {
                bare.TryAdd(target, VisitorRow.New(target, write.UserId, write.Now));
                var row = Apply(whole.GetValueOrDefault(target) ?? bare[target], write);
                whole[target] = row with { Months = MonthSet.Add(row.Months, rows.Select(touchpoint => touchpoint.Month.Number)) };
            }
        }

        var added = new HashSet<Guid>();
        if (bare.Count == 0)
        {
            return added;
        }

        using var batch = connection.CreateBatch();
        var add = new NpgsqlBatchCommand(VisitorTable.Add);
        VisitorTable.Bind(add.Parameters, [.. bare.Keys.Select(id => whole[id])]);
        batch.BatchCommands.Add(add);
        batch.BatchCommands.Add(LockOf([.. bare.Keys]));
        using var reader = batch.ExecuteReader();
        while (reader.Read())
        {
            added.Add(reader.GetGuid(0));
        }

        reader.NextResult();
        Take(reader, row => added.Contains(row.Id) ? new LockedVisitor(bare[row.Id] with { Months = row.Months }, isNew: true) : new LockedVisitor(row, isNew: false));
        return added;
    }

    private static NpgsqlBatchCommand LockOf(Guid[] ids) =>
        new(VisitorTable.Lock) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } } };

    private void Take(NpgsqlDataReader reader, Func<VisitorRow, LockedVisitor> hold)
    {
        while (reader.Read())
        {
            var row = VisitorTable.Read(reader);
            _visitors.TryAdd(row.Id, hold(row));
        }
    }

    private static bool MustBeStored(VisitorWrite write) => write.OnlyIfStored || write.OnlyInState is not null;

    private Guid TargetOf(VisitorWrite write) => write.UserId is null ? write.Visitor.Value : UserOf(write.UserId).Visitor;

    private KnownUser UserOf(string userId) => _users[PostgresText.Escape(userId)];

    private LockedVisitor Find(Guid id, string? userId)
    {
        if (!_visitors.TryGetValue(id, out var visitor)
            || (visitor.Row.JoinedTo is { } known && !_visitors.TryGetValue(known, out visitor))
            || (userId is not null && visitor.Row.UserId != PostgresText.Unescape(PostgresText.Escape(userId))))
        {
            throw new ConflictException();
        }

        return visitor;
    }
}
