using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Health;

/// <summary>Tries a read and, through the writer's queue, a transaction.</summary>
internal sealed class SqliteStoreHealth(SqliteReaders readers, SqliteWriter writer) : IStoreHealth
{
    /// <inheritdoc/>
    public async ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await readers.ReadAsync(
                session => session.Sql("SELECT max(version) FROM schema_version").First(row => row.Int64(0)), cancellationToken);
            await writer.WriteAsync(1, Try, cancellationToken).AsTask().WaitAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException exception)
        {
            return exception.Message;
        }
    }

    private bool Try(SqliteSession session)
    {
        // An empty transaction costs no sync; after a failure only a real write shows that the disk takes writes again.
        if (writer.Problem is not null)
        {
            session.Sql("PRAGMA user_version = 1").Execute();
        }

        return true;
    }
}
