using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A store in a PostgreSQL database of its own.</summary>
public sealed class PostgresFixture : StoreFixture
{
    private string? _address;

    /// <summary>The database's connection string.</summary>
    public string Address => _address!;

    /// <summary>A connection past the store, as an operator's tool has it.</summary>
    public Task<NpgsqlConnection> ConnectAsync() => ConnectAsync(Address);

    /// <inheritdoc cref="ConnectAsync()"/>
    public static async Task<NpgsqlConnection> ConnectAsync(string address)
    {
        var connection = new NpgsqlConnection($"{address};Search Path=contentjourney;Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The first column of all rows, as text.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), null)!);
        }

        return rows;
    }

    /// <summary>
    /// The address for who tests no outage: many stores share the server, and a machine that stands still for seconds is not one.
    /// </summary>
    internal static string Patient(string address) => $"{address};Timeout=60;Command Timeout=60";

    /// <summary>A host as <c>Program.cs</c> makes it.</summary>
    public static IHost HostOn(string address, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ContentJourney", address)]);
        builder.Services.AddLogging();
        builder.Services.AddContentJourneyStorage(builder.Configuration);
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    protected override async Task<IHost> CreateHostAsync()
    {
        _address ??= Patient(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync());
        return HostOn(_address);
    }
}
