using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Waiting;
using ContentJourney.Storage.Writing;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>
/// Commits a batch with a fixed number of statements, however many writes share it: page views of visitors in memory in one, then the others
/// in a transaction that names users, holds visitors, looks for ids, and adds the touchpoints by binary COPY.
/// </summary>
internal sealed class PostgresBatchStore(PostgresDatabase database, NodePresence nodes, VisitorStates states, PartitionDemand demand) : IBatchStore<VisitorWork>
{
    // Transactional messages are written to the log and synced with the commit, and leave nothing behind.
    private const string Probe = "SELECT pg_logical_emit_message(true, 'contentjourney', 'probe')";

    private readonly RepeatableTransactions _transactions = new(database, nodes);

    /// <inheritdoc/>
    public IReadOnlyList<VisitorWork> Commit(IReadOnlyList<VisitorWork> batch)
    {
        VisitorWork[] works = [.. batch.Where(work => !work.IsTakenBack())];
        try
        {
            works = StoreInStates(works, out var isInDoubt);
            Store(works, isInDoubt);
            return works;
        }
        catch (Exception exception) when (!PostgresTrouble.Is(exception))
        {
            // The statements are everybody's: which write was the mistake shows when each is stored for itself. Some may be stored already.
            states.Forget();
            foreach (var work in works)
            {
                StoreAlone(work);
            }

            return [];
        }
    }

    /// <inheritdoc/>
    public StoreUnavailableException Abandon(Exception exception)
    {
        // Something of it may be stored all the same.
        states.Forget();
        return PostgresTrouble.ToUnavailable(exception);
    }

    /// <inheritdoc/>
    public void Dispose() => _transactions.Dispose();

    private void StoreAlone(VisitorWork work)
    {
        try
        {
            Store([work], isInDoubt: false);
            work.Complete();
        }
        catch (Exception exception) when (!PostgresTrouble.Is(exception))
        {
            work.Fail(exception);
        }
    }

    // Stores and answers page views of visitors in memory, which need the fewest words with the server. The others are left.
    private VisitorWork[] StoreInStates(VisitorWork[] works, out bool isInDoubt)
    {
        isInDoubt = false;
        VisitorWork[] taken = [.. works
            .Where(work => work.Writes is [var write] && StateWrites.Takes(write))
            .DistinctBy(work => work.Writes[0].Write.Visitor)
            .OrderBy(work => work.Writes[0].Write.Visitor.Value)];
        if (taken.Length == 0)
        {
            return works;
        }

        PreparedWrite[] writes = Array.ConvertAll(taken, work => work.Writes[0]);
        if (_transactions.RunAtOnce(connection => StateWrites.Store(connection, writes), out isInDoubt) is not { } results)
        {
            return works;
        }

        foreach (var (work, result) in taken.Zip(results))
        {
            if (result is not null)
            {
                work.Stored([result]);
                states.Note(result);
                work.Complete();
            }
        }

        Handover.GoOn(taken);
        return [.. works.Where(work => !work.IsAnswered)];
    }

    private void Store(VisitorWork[] works, bool isInDoubt)
    {
        if (works.Length == 0)
        {
            return;
        }

        _transactions.Run((connection, isRepeated) => Store(connection, works, isRepeated), isInDoubt);
        demand.Note(works);
        foreach (var result in works.SelectMany(work => work.Results))
        {
            states.Note(result);
        }
    }

    private static void Store(KeptConnection connection, VisitorWork[] works, bool isRepeated)
    {
        PreparedWrite[] writes = [.. works.SelectMany(work => work.Writes, (_, write) => write.Apart())];
        if (writes.Length == 0)
        {
            connection.Session.Sql(Probe).Run();
            return;
        }

        var users = KnownUsers.Resolve(connection, writes.Select(write => write.Write));
        var visitors = LockedVisitors.Lock(connection, writes, users);
        var changes = new VisitorChanges(visitors, isRepeated, isRepeated ? StoredInStates(connection.Session, writes) : new HashSet<(Guid, string)>());
        foreach (var write in writes)
        {
            changes.Apply(write);
        }

        var results = changes.Store(connection.Session);
        var given = 0;
        foreach (var work in works)
        {
            work.Stored(results[given..(given += work.Writes.Count)]);
        }
    }

    // Whoever stored them has committed: the visitors are held.
    private static HashSet<(Guid Visitor, string Id)> StoredInStates(NpgsqlConnection connection, PreparedWrite[] writes)
    {
        var ids = new KnownIds();
        foreach (var (write, rows) in writes.Where(StateWrites.Takes))
        {
            Array.ForEach(rows, row => ids.Add(row.Month.Number, write.Visitor.Value, row.Id));
        }

        return ids.Find(connection);
    }
}
