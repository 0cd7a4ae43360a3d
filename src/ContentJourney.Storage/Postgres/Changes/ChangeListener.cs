using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>One connection that listens, or asks again and again where a pooler is between; opened anew when it was lost.</summary>
internal sealed class ChangeListener(PostgresDatabase database, TimeProvider clock) : IAsyncDisposable
{
    // A server that vanished without a word is noticed when it is asked. Where nothing can be listened to, this is also the longest a
    // change can take: a pooler would take LISTEN, have one session after the other hear what nobody asks it for, and pass nothing on.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private NpgsqlConnection? _connection;

    /// <summary>The connection, listening if it can: what is read on it after this and what it hears leave no gap.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            _connection = await database.ConnectAsync(cancellationToken);
            if (!database.IsPooled)
            {
                await _connection.Sql("LISTEN contentjourney").RunAsync(cancellationToken);
            }
        }

        return _connection;
    }

    /// <summary>Returns when something was announced, or when it is time to ask.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        database.IsPooled ? Task.Delay(Longest, clock, cancellationToken) : _connection!.WaitAsync(Longest, cancellationToken);

    /// <summary>Gives up the connection.</summary>
    public async Task DisconnectAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await DisconnectAsync();
}
