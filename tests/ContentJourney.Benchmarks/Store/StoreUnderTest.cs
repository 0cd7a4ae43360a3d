using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Http;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Tests.Postgres;
using Npgsql;

namespace ContentJourney.Benchmarks.Store;

/// <summary>Edge over a store, empty or full.</summary>
/// <param name="Edge">The process.</param>
/// <param name="Connection">A connection to it.</param>
/// <param name="Contents">Ids of its content.</param>
/// <param name="Bytes">What the histories take on disk.</param>
internal sealed record StoreUnderTest(EdgeProcess Edge, HttpConnection Connection, string[] Contents, long Bytes) : IAsyncDisposable
{
    /// <summary>Starts Edge over a SQLite file.</summary>
    public static async Task<StoreUnderTest> OnSqliteAsync(string directory, bool full, Func<string[], SeededHistories> histories)
    {
        if (full)
        {
            SqliteSeed.Write(directory, histories(await PrepareAsync(directory)));
        }

        return await StartAsync(directory, new FileInfo(Path.Combine(directory, DataDirectory.FileName)) is { Exists: true } file ? file.Length : 0);
    }

    /// <summary>Starts Edge over a database of the server.</summary>
    public static async Task<StoreUnderTest> OnPostgresAsync(PostgresCluster server, string directory, bool full, Func<string[], SeededHistories> histories)
    {
        var database = await server.CreateDatabaseAsync();
        if (full)
        {
            await PostgresSeed.WriteAsync(database, histories(await PrepareAsync(directory, ("ConnectionStrings__ContentJourney", database))));
        }

        return await StartAsync(directory, await BytesAsync(database), ("ConnectionStrings__ContentJourney", database));
    }

    public async ValueTask DisposeAsync()
    {
        Connection.Dispose();
        await Edge.DisposeAsync();
    }

    private static async Task<string[]> PrepareAsync(string directory, params (string Name, string Value)[] settings)
    {
        await using var edge = await BenchmarkEdge.StartAsync(directory, settings);
        var contents = await SampleContents.IdsAsync(edge.Url);
        await edge.TerminateAsync();
        return contents;
    }

    private static async Task<StoreUnderTest> StartAsync(string directory, long bytes, params (string Name, string Value)[] settings)
    {
        var edge = await BenchmarkEdge.StartAsync(directory, settings);
        return new StoreUnderTest(edge, await HttpConnection.OpenAsync(edge.Url), await SampleContents.IdsAsync(edge.Url), bytes);
    }

    private static async Task<long> BytesAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
