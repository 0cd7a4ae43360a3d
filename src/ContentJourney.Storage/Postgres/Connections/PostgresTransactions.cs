using ContentJourney.Storage.Postgres.Nodes;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Runs reads and small writes, and again where that is safe: nothing of the first try can have been kept.</summary>
internal sealed class PostgresTransactions(PostgresDatabase database, NodePresence nodes)
{
    /// <summary>
    /// A commit returns when it is synced, whatever the server's default is; a stronger setting of the operator (waiting
    /// for standbys) stays.
    /// </summary>
    public const string Durable =
        "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local')";

    // How often a transaction is run when others come in between.
    private const int Tries = 5;

    /// <summary>Runs a read.</summary>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot be read now.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var again = true; ; again = false)
        {
            try
            {
                await using var connection = await database.ConnectAsync(cancellationToken);
                return await read(connection, cancellationToken);
            }
            catch (Exception exception) when (again && PostgresTrouble.IsLostConnection(exception))
            {
                database.Forget();
            }
            catch (Exception exception) when (PostgresTrouble.Is(exception))
            {
                throw PostgresTrouble.ToUnavailable(exception);
            }
        }
    }

    /// <summary>Runs a write in a transaction, durably when this returns.</summary>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<T> WriteAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var committing = false;
            nodes.ThrowUnlessKnown();
            try
            {
                await using var connection = await database.ConnectAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await connection.Sql(Durable).RunAsync(cancellationToken);
                var result = await write(connection, cancellationToken);
                committing = true;
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (Exception exception) when (MayRunAgain(exception, attempt, committing))
            {
                database.ForgetIfLost(exception);
            }
            catch (Exception exception) when (PostgresTrouble.Is(exception))
            {
                throw PostgresTrouble.ToUnavailable(exception, committing && PostgresTrouble.LeavesDoubt(exception));
            }
        }
    }

    /// <summary>Others came in between, or the connection was lost before the commit. One that is lost in its commit may have been stored.</summary>
    public static bool MayRunAgain(Exception exception, int attempt, bool committing) => attempt < Tries
        && (PostgresTrouble.IsConflict(exception) || (!committing && attempt == 1 && PostgresTrouble.IsLostConnection(exception)));
}
