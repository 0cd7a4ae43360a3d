using ContentJourney.Edge.Tests.Hosting;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>The file in a program's data directory.</summary>
/// <param name="folder">Where the tests see the directory.</param>
internal sealed class SqliteFaultStore(string folder) : IFaultStore
{
    private const string Name = "contentjourney.db";

    public (string Name, string Value)[] Settings => [("Logging__LogLevel__Default", "Critical")];

    /// <summary>Reads a copy: what is read leaves no trace in the file.</summary>
    public async Task<IReadOnlyList<string>> ReadIdsAsync()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in (string[])[Name, $"{Name}-wal"])
        {
            var from = Path.Combine(folder, file);
            if (File.Exists(from))
            {
                File.Copy(from, Path.Combine(copy.Path, file));
            }
        }

        await using var connection = await OpenAsync(copy.Path);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id FROM touchpoint WHERE type <> 'content-shown' UNION ALL SELECT id FROM touchpoint_unsettled WHERE type <> 'content-shown'
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    /// <summary>Keeps every writer out until it is disposed, as a disk that does not come to an end with a write.</summary>
    public async Task<IAsyncDisposable> HoldAsync()
    {
        // A busy writer leaves little room between two commits: a command would ask for it every 150 ms, and give up sooner.
        var connection = await OpenAsync(folder);
        await Eventually.EqualAsync(raw.SQLITE_OK, () => Task.FromResult(raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE")));
        return connection;
    }

    private static async Task<SqliteConnection> OpenAsync(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, Name)};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
