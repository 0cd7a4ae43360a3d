using ContentJourney.Engine.Visitors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>Tells trouble of the store (disk, locks, file) from mistakes in what it was told to do.</summary>
internal static class SqliteTrouble
{
    /// <summary>Whether the store itself is in trouble: trying again later may help, and neighbours suffer too.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        StoreUnavailableException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM
            or raw.SQLITE_READONLY or raw.SQLITE_INTERRUPT or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_FULL
            or raw.SQLITE_CANTOPEN or raw.SQLITE_PROTOCOL or raw.SQLITE_NOTADB or raw.SQLITE_PERM,
        _ => false,
    };

    /// <summary>The trouble as callers of the ports see it.</summary>
    public static StoreUnavailableException ToUnavailable(Exception exception) => exception as StoreUnavailableException
        ?? new StoreUnavailableException($"The store is away: {Reason(exception)}.", exception);

    private static string Reason(Exception exception) => exception is not SqliteException sqlite
        ? "an unexpected failure"
        : sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => "its disk is full",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another process holds its file",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => "its file may not be written",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "its file is damaged",
            raw.SQLITE_CANTOPEN => "its file cannot be opened",
            _ => $"its disk fails (SQLite error {sqlite.SqliteExtendedErrorCode})",
        };
}
