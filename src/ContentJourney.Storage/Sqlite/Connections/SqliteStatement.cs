using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>
/// A prepared statement that is bound and run again and again. Texts are read and written with their length, so that
/// they may contain any character.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <summary>Prepares the statement.</summary>
    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Binds the next parameter.</summary>
    public SqliteStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteStatement Bind(long? value) => value is { } given ? Bind(given) : BindNull();

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteStatement Bind(double? value)
    {
        if (value is not { } given)
        {
            return BindNull();
        }

        Check(raw.sqlite3_bind_double(_statement, ++_bound, given));
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteStatement Bind(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteStatement Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        return BindBytes(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    /// <summary>Binds UTF-8 text to the next parameter; nothing binds null.</summary>
    public SqliteStatement BindUtf8(ReadOnlySpan<byte> text) => text.IsEmpty ? BindNull() : BindBytes(text);

    /// <summary>Runs the statement to its end.</summary>
    public void Execute()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs the statement and reads every row.</summary>
    public List<T> All<T>(Func<SqliteStatement, T> read)
    {
        var rows = new List<T>();
        Each(row => rows.Add(read(row)));
        return rows;
    }

    /// <summary>Runs the statement and does something with every row.</summary>
    public void Each(Action<SqliteStatement> read)
    {
        try
        {
            while (Step())
            {
                read(this);
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs the statement and reads its first row; the default where there is none.</summary>
    public T? First<T>(Func<SqliteStatement, T> read)
    {
        try
        {
            return Step() ? read(this) : default;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Whether the column of the current row is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>The column of the current row.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <inheritdoc cref="Int64"/>
    public double? Double(int column)
    {
        // Null reads as zero: only a zero needs the second call that asks which of them it is.
        var value = raw.sqlite3_column_double(_statement, column);
        return value == 0 && IsNull(column) ? null : value;
    }

    /// <inheritdoc cref="Int64"/>
    public Guid Guid(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    /// <inheritdoc cref="Int64"/>
    public DateTimeOffset Instant(int column) => new(Int64(column), TimeSpan.Zero);

    /// <inheritdoc cref="Int64"/>
    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <inheritdoc cref="Int64"/>
    public string? TextOrNull(int column)
    {
        var utf8 = Utf8(column);
        return utf8.IsEmpty && IsNull(column) ? null : Encoding.UTF8.GetString(utf8);
    }

    /// <summary>The text of the current row, empty where it is null; valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private SqliteStatement BindBytes(ReadOnlySpan<byte> text)
    {
        // An empty span has no address, which SQLite would take for null.
        Check(text.IsEmpty
            ? raw.sqlite3_bind_text(_statement, ++_bound, "")
            : raw.sqlite3_bind_text(_statement, ++_bound, text));
        return this;
    }

    private SqliteStatement BindNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        SqliteException.ThrowExceptionForRC(result, _database);
        return false;
    }

    private void Reset()
    {
        _bound = 0;
        _ = raw.sqlite3_reset(_statement);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
