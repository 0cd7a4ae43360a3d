using ContentJourney.Storage.Tests.Postgres;
using Npgsql;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>A PostgreSQL database.</summary>
/// <param name="address">Its connection string.</param>
internal sealed class PostgresFaultStore(string address) : IFaultStore
{
    public (string Name, string Value)[] Settings => [("ConnectionStrings__ContentJourney", address), ("Logging__LogLevel__Default", "Critical")];

    /// <summary>The ids of the histories, when each is in a month that its visitor is said to have, and none is there twice.</summary>
    public async Task<IReadOnlyList<string>> ReadIdsAsync()
    {
        await using var connection = new NpgsqlConnection($"{address};Search Path=contentjourney;Pooling=False");
        await connection.OpenAsync();
        Assert.Empty(await ReadAsync(connection, $"SELECT id FROM ({StoredMonths.Missing}) AS missing"));
        Assert.Empty(await ReadAsync(connection, "SELECT id FROM touchpoint GROUP BY visitor_id, id HAVING count(*) > 1"));
        return await ReadAsync(connection, "SELECT id FROM touchpoint WHERE type <> 'content-shown'");
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
