using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A database with the product's tables that no node uses.</summary>
public sealed class LeftDatabase : IAsyncLifetime
{
    /// <summary>Its connection string.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Address = PostgresFixture.Patient(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync());
        await using var node = await RunningNode.StartAsync(Address);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A connection past the stores.</summary>
    public Task<NpgsqlConnection> ConnectAsync() => PostgresFixture.ConnectAsync(Address);

    /// <summary>The first number that a question finds.</summary>
    public async Task<long> NumberAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement past the stores.</summary>
    /// <returns>How many rows it touched.</returns>
    public async Task<int> RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
