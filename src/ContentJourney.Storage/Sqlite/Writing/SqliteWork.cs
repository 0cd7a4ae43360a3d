using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>One caller's write as statements on the writer's connection.</summary>
/// <param name="rows">How many rows it writes, about.</param>
/// <param name="write">Writes inside the open transaction; the caller learns nothing yet.</param>
/// <param name="cancellationToken">Takes it back as long as it has not begun.</param>
internal sealed class SqliteWork(int rows, Action<SqliteSession> write, CancellationToken cancellationToken)
    : WriteWork(rows, cancellationToken)
{
    /// <summary>Writes.</summary>
    public void Run(SqliteSession session) => write(session);
}
