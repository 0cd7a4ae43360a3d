using Microsoft.Data.Sqlite;

namespace ContentJourney.Edge.Tests.Validation;

/// <summary>Looks into the database file of a running program.</summary>
internal static class StoredRows
{
    /// <summary>How many rows each table has.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(string dataDirectory)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "contentjourney.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync();
        var counts = new Dictionary<string, long>();
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", reader => reader.GetString(0)))
        {
            counts[table] = (await ReadAsync(connection, $"SELECT count(*) FROM \"{table}\"", reader => reader.GetInt64(0)))[0];
        }

        return counts;
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the database's own schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
