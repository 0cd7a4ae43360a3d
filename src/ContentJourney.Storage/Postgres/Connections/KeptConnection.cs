using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>
/// A connection that its owner keeps, for the statements of <see cref="KeptPlans"/>. Where its session is nobody else's, the session has them planned
/// so, and a statement goes alone; behind a pooler each transaction says so first. Used by one caller at a time.
/// </summary>
internal sealed class KeptConnection : IDisposable, IAsyncDisposable
{
    private readonly bool _isSettled;

    private KeptConnection(NpgsqlConnection session, bool isSettled) => (Session, _isSettled) = (session, isSettled);

    /// <summary>For everything else; what is set there stays in the transaction.</summary>
    public NpgsqlConnection Session { get; }

    /// <summary>Opens one from where nobody else gets connections.</summary>
    public static KeptConnection Open(NpgsqlDataSource source)
    {
        var session = source.OpenConnection();
        try
        {
            using var settle = session.Sql(KeptPlans.OfSession, session.ProcessID);
            return new KeptConnection(session, isSettled: settle.ExecuteScalar() is not null);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Open"/>
    public static async ValueTask<KeptConnection> OpenAsync(NpgsqlDataSource source)
    {
        var session = await source.OpenConnectionAsync();
        try
        {
            await using var settle = session.Sql(KeptPlans.OfSession, session.ProcessID);
            return new KeptConnection(session, isSettled: await settle.ExecuteScalarAsync() is not null);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Statements that are sent together, and are a transaction of their own outside of any.</summary>
    public NpgsqlBatch Batch(params ReadOnlySpan<NpgsqlBatchCommand> statements)
    {
        var batch = Session.CreateBatch();
        if (!_isSettled)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(KeptPlans.OfTransaction));
        }

        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement);
        }

        return batch;
    }

    /// <summary>Runs a <see cref="Batch"/>; the reader stands at what its first statement gives.</summary>
    public NpgsqlDataReader Read(NpgsqlBatch batch)
    {
        var reader = batch.ExecuteReader();
        if (!_isSettled)
        {
            reader.NextResult();
        }

        return reader;
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<NpgsqlDataReader> ReadAsync(NpgsqlBatch batch)
    {
        var reader = await batch.ExecuteReaderAsync();
        if (!_isSettled)
        {
            await reader.NextResultAsync();
        }

        return reader;
    }

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
