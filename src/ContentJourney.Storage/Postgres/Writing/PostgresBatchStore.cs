using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Writing;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>
/// Commits a batch in one transaction with a fixed number of statements, however many writes share it: users, visitors,
/// ids, and the touchpoints by binary COPY.
/// </summary>
internal sealed class PostgresBatchStore(PostgresDatabase database, PartitionDemand demand) : IBatchStore<VisitorWork>
{
    // Transactional messages are written to the log and synced with the commit, and leave nothing behind.
    private const string Probe = "SELECT pg_logical_emit_message(true, 'contentjourney', 'probe')";

    private readonly RepeatableTransactions _transactions = new(database);

    /// <inheritdoc/>
    public IReadOnlyList<VisitorWork> Commit(IReadOnlyList<VisitorWork> batch)
    {
        VisitorWork[] works = [.. batch.Where(work => !work.IsTakenBack())];
        try
        {
            Store(works);
            return works;
        }
        catch (Exception exception) when (!PostgresTrouble.Is(exception))
        {
            // The statements are everybody's: which write was the mistake shows when each is stored for itself.
            foreach (var work in works)
            {
                StoreAlone(work);
            }

            return [];
        }
    }

    /// <inheritdoc/>
    public StoreUnavailableException Abandon(Exception exception) => PostgresTrouble.ToUnavailable(exception);

    /// <inheritdoc/>
    public void Dispose() => _transactions.Dispose();

    private void StoreAlone(VisitorWork work)
    {
        try
        {
            Store([work]);
            work.Complete();
        }
        catch (Exception exception) when (!PostgresTrouble.Is(exception))
        {
            work.Fail(exception);
        }
    }

    private void Store(VisitorWork[] works)
    {
        if (works.Length == 0)
        {
            return;
        }

        _transactions.Run((connection, isRepeated) => Store(connection, works, isRepeated));
        demand.Note(works);
    }

    private static void Store(NpgsqlConnection connection, VisitorWork[] works, bool isRepeated)
    {
        VisitorWrite[] writes = [.. works.SelectMany(work => work.Writes)];
        if (writes.Length == 0)
        {
            connection.Sql(Probe).Run();
            return;
        }

        var users = KnownUsers.Resolve(connection, writes);
        var changes = new VisitorChanges(LockedVisitors.Lock(connection, writes, users), isRepeated);
        foreach (var write in writes)
        {
            changes.Apply(write);
        }

        var results = changes.Store(connection);
        var given = 0;
        foreach (var work in works)
        {
            work.Stored(results[given..(given += work.Writes.Count)]);
        }
    }
}
