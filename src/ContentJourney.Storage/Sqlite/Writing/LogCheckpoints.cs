using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>
/// Brings the write-ahead log into the database file, on a connection and a thread of its own: on the writer's, everyone would
/// wait while thousands of pages are written to all places of the file. Also keeps the log bounded: SQLite starts it anew only
/// at an instant without readers at which all of it is in the file, and under constant load there is none.
/// </summary>
internal sealed class LogCheckpoints : IDisposable
{
    private const int PageBytes = 4096;

    // How often a log is brought into the file until it begins anew.
    private const int Times = 4;

    // How long its file may stay, in limits.
    private const int MostOfLimit = 2;

    private const string Passive = "PRAGMA wal_checkpoint(PASSIVE)";
    private const string Restart = "PRAGMA wal_checkpoint(RESTART)";
    private const string Truncate = "PRAGMA wal_checkpoint(TRUNCATE)";

    private readonly SqliteDatabase _database;
    private readonly long _limit;
    private readonly FileInfo _log;
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private SqliteSession? _session;
    private volatile bool _stops;
    private int _pages;
    private long _triedAt;

    /// <summary>Starts the thread; the file is opened when there is something to do.</summary>
    /// <param name="database">Whose log it is.</param>
    /// <param name="limit">Bytes from which the log begins anew.</param>
    public LogCheckpoints(SqliteDatabase database, long limit)
    {
        (_database, _limit, _log) = (database, limit, new FileInfo(database.FilePath + "-wal"));
        _thread = new Thread(Run) { IsBackground = true, Name = "ContentJourney checkpoints" };
        _thread.Start();
    }

    /// <summary>Held by transactions, and while the log begins anew.</summary>
    public Lock Turn { get; } = new();

    /// <summary>Counts what a transaction has written to the log.</summary>
    public void Count(int pages)
    {
        _pages += pages;
        if (_pages >= _limit / Times / PageBytes)
        {
            _pages = 0;
            _due.Set();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stops = true;
        _due.Set();
        _thread.Join();
        _due.Dispose();
    }

    private void Run()
    {
        while (_due.WaitOne() && !_stops)
        {
            try
            {
                _session ??= _database.OpenWriter();
                Checkpoint(_session);
            }
            catch (Exception exception) when (exception is SqliteException or StoreUnavailableException)
            {
                // Nothing is lost, the log grows; where the disk is full or fails, the writer finds out and says so.
                _session?.Dispose();
                _session = null;
            }
        }

        _session?.Dispose();
    }

    private void Checkpoint(SqliteSession session)
    {
        var bytes = session.Sql(Passive).First(row => row.Int64(1)) * PageBytes;
        if (bytes < _triedAt + _limit)
        {
            return;
        }

        // While many pages were written and synced, many came in: those once more, so that what is left is little while everyone waits.
        session.Sql(Passive).Execute();

        // Readers that are in the log are waited for; new ones read from the file.
        using (Turn.EnterScope())
        {
            session.Sql("PRAGMA busy_timeout = 500").Execute();
            var busy = session.Sql(IsTooLong() ? Truncate : Restart).First(row => row.Int64(0)) != 0;
            session.Sql(SqliteDatabase.BusyTimeout).Execute();

            // Somebody reads for long, such as a backup: trying each time would stop all writes meanwhile.
            _triedAt = busy ? bytes : 0;
        }
    }

    // A log that begins anew keeps its blocks on the disk, which is cheaper than to give them back and ask for them again.
    private bool IsTooLong()
    {
        _log.Refresh();
        return _log.Length > MostOfLimit * _limit;
    }
}
