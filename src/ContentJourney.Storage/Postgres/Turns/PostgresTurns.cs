using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Turns;

/// <summary>
/// A turn is an advisory lock of a transaction that is open as long as the turn lasts: a node that dies gives it back, and
/// poolers that share connections between transactions keep it.
/// </summary>
internal sealed class PostgresTurns(PostgresDatabase database) : IStoreTurns
{
    // The first number is any that nothing else in the database uses.
    private const string Try = "SELECT pg_try_advisory_xact_lock(4242002, hashtext($1))";

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (await connection.Sql(Try, name).FirstAsync(row => row.GetBoolean(0), cancellationToken))
            {
                return new Turn(connection, transaction);
            }
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            await connection.DisposeAsync();
            throw PostgresTrouble.ToUnavailable(exception);
        }

        await connection.DisposeAsync();
        return null;
    }

    private sealed class Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
            }
            catch (Exception exception) when (PostgresTrouble.Is(exception))
            {
                // Lost with its connection, and so was the lock.
            }

            await connection.DisposeAsync();
        }
    }
}
