using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>The database file: opens connections to it.</summary>
internal sealed class SqliteDatabase(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    /// <summary>How long to wait for other processes (a backup, a second node, the sqlite3 shell) that hold the file.</summary>
    public const string BusyTimeout = "PRAGMA busy_timeout = 5000";

    private const string Common = BusyTimeout + "; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;";

    /// <summary>Settings of a connection that writes: a commit returns when the log is synced, and checkpoints are for others to make.</summary>
    /// <remarks>SQLite looks through the whole cache after nearly every commit, so that a larger one costs more than the pages it spares.</remarks>
    public const string ForWriting = Common
        + "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON;"
        + "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 0;";

    // A connection opened read-only could not replay the log that a crash left behind.
    private const string ForReading = Common + "PRAGMA query_only = ON; PRAGMA cache_size = -8192;";

    private volatile bool _open;

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; } = DataDirectory.SqliteFile(options.Value, environment);

    /// <summary>Says that the schema is as this version needs it: from now on the stores may be used.</summary>
    public void Open() => _open = true;

    /// <summary>A connection for migrations; makes the file.</summary>
    public SqliteSession OpenForMigration() => new(FilePath, SqliteOpenMode.ReadWriteCreate, ForWriting);

    /// <summary>The connection of the one writer.</summary>
    public SqliteSession OpenWriter() => OpenSession(ForWriting);

    /// <summary>A connection that only reads.</summary>
    public SqliteSession OpenReader() => OpenSession(ForReading);

    private SqliteSession OpenSession(string pragmas) => _open
        ? new SqliteSession(FilePath, SqliteOpenMode.ReadWrite, pragmas)
        : throw new StoreUnavailableException("The store is not open yet.");
}
