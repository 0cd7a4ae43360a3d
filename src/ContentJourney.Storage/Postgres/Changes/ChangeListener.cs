using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>One connection that listens, opened anew when it was lost.</summary>
internal sealed class ChangeListener(PostgresDatabase database) : IAsyncDisposable
{
    // A server that vanished without a word is noticed when it is asked. A proxy that takes LISTEN but passes no notices
    // on would leave the node behind for longer: so this is also the longest a change can take then.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private NpgsqlConnection? _connection;

    /// <summary>Whether it was listening when it was last used.</summary>
    public bool IsConnected => _connection is not null;

    /// <summary>The connection, listening: what is read on it after this and what it hears leave no gap.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            _connection = await database.ConnectAsync(cancellationToken);
            await _connection.Sql("LISTEN contentjourney").RunAsync(cancellationToken);
        }

        return _connection;
    }

    /// <summary>Returns when something was announced, or when it is time to ask.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _connection!.WaitAsync(Longest, cancellationToken);

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
