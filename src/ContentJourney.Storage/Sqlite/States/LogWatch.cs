using System.Runtime.InteropServices;
using ContentJourney.Storage.Sqlite.Connections;
using SQLitePCL;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>
/// Sees where the write-ahead log stands without asking SQLite, in the memory that SQLite shares between processes for it. SQLite itself
/// says where that is: to open the file past it would take its locks away when it is closed again (https://sqlite.org/howtocorrupt.html).
/// Not safe to share between threads.
/// </summary>
internal sealed unsafe class LogWatch : IDisposable
{
    // The one library whose functions are called; another SQLite in the process has other connections.
    private const string Library = "e_sqlite3";
    private const int FilePointer = 7;
    private const int RegionBytes = 32_768;
    private const int OldestWithSharedMemory = 2;

    // sqlite3_io_methods: a version, twelve functions, then xShmMap.
    private const int FunctionsBefore = 13;

    // Open as long as its memory is read.
    private readonly SqliteSession _session;
    private byte* _index;

    private LogWatch(SqliteSession session, byte* index)
    {
        _session = session;
        _index = index;
    }

    /// <summary>Where the log stands; null: it cannot be seen now.</summary>
    public LogHeader? Header => _index == null ? null : LogHeader.Read(_index);

    /// <summary>Watches the log of a database; null where SQLite does not say where it is.</summary>
    public static LogWatch? TryOpen(SqliteDatabase database)
    {
        if (raw.GetNativeLibraryName() != Library)
        {
            return null;
        }

        var session = database.OpenReader();
        try
        {
            // A connection that has read has the index in memory.
            session.Sql("SELECT filling FROM recent_lot").Execute();
            if (Find(session) is var index && index != null)
            {
                return new LogWatch(session, index);
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException || SqliteTrouble.Is(exception))
        {
            // Another build of SQLite, or a store in trouble: states are asked for.
        }

        session.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index = null;
        _session.Dispose();
    }

    private static byte* Find(SqliteSession session)
    {
        void** file;
        if (FileControl(session.Handle, null, FilePointer, &file) != raw.SQLITE_OK || file == null || *file == null)
        {
            return null;
        }

        var methods = (void**)*file;
        if (*(int*)methods < OldestWithSharedMemory || methods[FunctionsBefore] == null)
        {
            return null;
        }

        void* region = null;
        var map = (delegate* unmanaged[Cdecl]<void*, int, int, int, void**, int>)methods[FunctionsBefore];
        return map(file, 0, RegionBytes, 0, &region) == raw.SQLITE_OK ? (byte*)region : null;
    }

    [DllImport(Library, EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(nint database, byte* name, int operation, void* argument);
}
