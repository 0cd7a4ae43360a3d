using System.Collections.Concurrent;

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>A pool of connections that only read; each read sees one snapshot and never waits for the writer.</summary>
internal sealed class SqliteReaders(SqliteDatabase database) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _places = new(Math.Max(4, 2 * Environment.ProcessorCount));

    /// <summary>Runs a read in one snapshot.</summary>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken) =>
        ReadOneAsync(
            read,
            static (session, read) =>
            {
                session.Sql("BEGIN").Execute();
                var result = read(session);
                session.Sql("COMMIT").Execute();
                return result;
            },
            cancellationToken);

    /// <summary>Runs a read of one statement, which sees one snapshot by itself.</summary>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot be read now.</exception>
    public async ValueTask<T> ReadOneAsync<TKey, T>(TKey key, Func<SqliteSession, TKey, T> read, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return Read(key, read);
        }
        catch (Exception exception) when (SqliteTrouble.Is(exception))
        {
            throw SqliteTrouble.ToUnavailable(exception);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _places.Dispose();
    }

    private T Read<TKey, T>(TKey key, Func<SqliteSession, TKey, T> read)
    {
        if (!_idle.TryTake(out var session))
        {
            session = database.OpenReader();
        }

        try
        {
            var result = read(session, key);
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
