using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;
using Npgsql;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class FirstStartTests
{
    [Fact]
    public async Task Start_OfManyNodesOverAnEmptyDatabase_MakesOneKeyAndPublishesTheRulesOnce()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(node => EdgeProcess.StartAsync(
            Path.Combine(folder.Path, $"{node}"), ("ConnectionStrings__ContentJourney", address), ("ContentJourney__ManagementKey", ""))));

        Assert.Single(nodes.SelectMany(node => node.Output), line => line.StartsWith("Management key", StringComparison.Ordinal));
        await using var connection = new NpgsqlConnection($"{address};Search Path=contentjourney;Pooling=False");
        await connection.OpenAsync();
        Assert.Equal(1L, await CountAsync(connection, "server_key"));
        Assert.Equal(1L, await CountAsync(connection, "rule_set"));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are this test's.
        command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
