using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>
/// Keeps the write-ahead log bounded. SQLite starts it anew only at an instant without readers, and under constant load
/// there is none: then the writer waits for those that read, while new ones read from the database file.
/// </summary>
/// <param name="database">Whose log it is.</param>
/// <param name="limit">Bytes from which the log is truncated.</param>
internal sealed class LogTruncation(SqliteDatabase database, long limit)
{
    private readonly FileInfo _log = new(database.FilePath + "-wal");
    private long _triedAt;

    /// <summary>Truncates the log if it is due; call it between transactions.</summary>
    public void RunIfDue(SqliteSession session)
    {
        _log.Refresh();
        if (!_log.Exists || _log.Length < _triedAt + limit)
        {
            return;
        }

        session.Sql("PRAGMA busy_timeout = 500").Execute();
        var busy = session.Sql("PRAGMA wal_checkpoint(TRUNCATE)").First(row => row.Int64(0)) != 0;
        session.Sql(SqliteDatabase.BusyTimeout).Execute();

        // Somebody reads for long, such as a backup: trying at every commit would stop all writes meanwhile.
        _triedAt = busy ? _log.Length : 0;
    }
}
