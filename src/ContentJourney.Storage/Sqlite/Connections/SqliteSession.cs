using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;

    // Statements are constants, so that the reference is the cheapest key.
    private readonly Dictionary<string, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);

    /// <summary>Opens the connection and sets it up.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="mode">Whether the file may be made.</param>
    /// <param name="pragmas">Settings of this connection.</param>
    public SqliteSession(string path, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        _connection = new SqliteConnection(connection.ToString());
        try
        {
            _connection.Open();
            Run(pragmas);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>How many rows the last statement inserted, updated or deleted.</summary>
    public int Changes => raw.sqlite3_changes(_connection.Handle);

    /// <summary>SQLite's own handle, valid as long as the session is.</summary>
    public nint Handle => _connection.Handle!.DangerousGetHandle();

    /// <summary>How many pages the connection has written to the log since this was asked last.</summary>
    public int TakeWrittenPages()
    {
        _ = raw.sqlite3_db_status(_connection.Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1);
        return pages;
    }

    /// <summary>A statement, prepared once.</summary>
    /// <param name="sql">A constant.</param>
    public SqliteStatement Sql(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs a script once.</summary>
    public void Run(string script)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Scripts are the product's own: pragmas and the embedded migrations.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
