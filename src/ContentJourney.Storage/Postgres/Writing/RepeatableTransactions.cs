using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>
/// The writer's transactions, which have no further effect when they are run a second time: so they are run again, too, when their
/// commit was lost, which may have been stored. They keep their connection: of the pool each would get another one, and with it a
/// process of the server that has to prepare and find everything itself.
/// </summary>
internal sealed class RepeatableTransactions(PostgresDatabase database, NodePresence nodes) : IDisposable
{
    private KeptConnection? _connection;

    /// <summary>Runs a write that commits by itself with the statements it sends together.</summary>
    /// <param name="write">Writes.</param>
    /// <param name="isInDoubt">Whether it may have been stored though nothing came back.</param>
    /// <returns>What it gives; null: others came in between, or the connection was lost.</returns>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The server cannot be reached.</exception>
    public T? RunAtOnce<T>(Func<KeptConnection, T> write, out bool isInDoubt)
        where T : class
    {
        isInDoubt = false;
        var connection = Connect();
        try
        {
            return write(connection);
        }
        catch (Exception exception)
        {
            Dispose();
            isInDoubt = PostgresTrouble.Is(exception) && PostgresTrouble.LeavesDoubt(exception);
            if (PostgresTransactions.MayRunAgain(exception, attempt: 1, committing: false))
            {
                database.ForgetIfLost(exception);
                return null;
            }

            if (isInDoubt)
            {
                throw PostgresTrouble.ToUnavailable(exception, mayBeKept: true);
            }

            throw;
        }
    }

    /// <summary>Runs a write; it is durable when this returns.</summary>
    /// <param name="write">Writes; is told whether an earlier run of it may have been stored.</param>
    /// <param name="isInDoubt">Whether something of it may have been stored already.</param>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The server cannot be reached.</exception>
    public void Run(Action<KeptConnection, bool> write, bool isInDoubt = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            try
            {
                var connection = Connect();
                using var transaction = connection.Session.BeginTransaction();
                write(connection, isInDoubt);
                committing = true;
                transaction.Commit();
                return;
            }
            catch (Exception exception)
            {
                // Also after a mistake: the pool looks after what state it is in.
                Dispose();
                isInDoubt |= committing && PostgresTrouble.LeavesDoubt(exception);
                if (PostgresTransactions.MayRunAgain(exception, attempt, committing: false))
                {
                    database.ForgetIfLost(exception);
                }
                else if (isInDoubt && PostgresTrouble.Is(exception))
                {
                    throw PostgresTrouble.ToUnavailable(exception, mayBeKept: true);
                }
                else
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Gives the connection back to the pool.</summary>
    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private KeptConnection Connect()
    {
        nodes.ThrowUnlessKnown();
        return _connection ??= database.Keep();
    }
}
