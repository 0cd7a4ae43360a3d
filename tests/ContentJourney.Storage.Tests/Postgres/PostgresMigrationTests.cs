using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What becomes of databases that versions before have made.</summary>
public sealed class PostgresMigrationTests
{
    private static readonly DateTimeOffset s_ancient = new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero);

    [Fact]
    public async Task Start_DatabaseWithIdsInATableOfTheirOwn_KeepsEveryHistoryAndWhichIdsCounted()
    {
        var (visitor, empty) = (Some.Visitor(), Some.Visitor());
        var month = Month.Of(Some.Now);
        var instants = new[] { s_ancient.AddTicks(9_999_999), new DateTimeOffset(month.End - 1, TimeSpan.Zero), new DateTimeOffset(month.End, TimeSpan.Zero) };
        var address = await MakeOfAsync(2, $"""
            CREATE TABLE {month.Table} PARTITION OF touchpoint FOR VALUES FROM ({month.Start}) TO ({month.End});
            INSERT INTO visitor (visitor_id, revision, created_at) VALUES ('{visitor.Value}', 7, 0), ('{empty.Value}', 3, 0);
            {string.Concat(instants.Select((instant, index) => $"""
                INSERT INTO touchpoint (visitor_id, occurred_at, id, type, received_at) VALUES ('{visitor.Value}', {instant.UtcTicks}, '{index}', 'view', 0);
                INSERT INTO touchpoint_id VALUES ('{visitor.Value}', '{index}', {instant.UtcTicks});
                """))}
            INSERT INTO touchpoint (visitor_id, occurred_at, id, type, content_id, received_at)
            VALUES ('{visitor.Value}', {month.End - 1}, 'shown', 'content-shown', 'content', 0);
            """);
        using var host = PostgresFixture.HostOn(address);
        await host.StartAsync();
        var visitors = host.Services.GetRequiredService<IVisitorStore>();

        var before = (await visitors.FindAsync(visitor, default))!;
        var again = await visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("0"), Some.Touchpoint("1", 9), Some.Touchpoint("2"), Some.Touchpoint("3")), default);

        Assert.Equal(["0", "1", "shown", "2"], before.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Equal("content", before.Touchpoints[2].ContentId);
        Assert.Equal(instants, before.Touchpoints.Where(touchpoint => touchpoint.Type != TouchpointTypes.ContentShown).Select(touchpoint => touchpoint.OccurredAt));
        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Duplicate, TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], again.Outcomes);
        Assert.Equal(8, again.Revision);
        Assert.Empty((await visitors.FindAsync(empty, default))!.Touchpoints);
        Assert.Equal([$"{{{Month.Of(s_ancient).Number},{month.Number},{month.Number + 1}}}", "{}"], await QueryAsync(address, "SELECT months::text FROM visitor ORDER BY revision DESC"));
        await host.StopAsync();
    }

    // A database of an earlier schema, made by its own scripts.
    private static async Task<string> MakeOfAsync(int version, string content)
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        string[] all =
        [
            "CREATE SCHEMA contentjourney", "CREATE TABLE schema_version (version integer PRIMARY KEY, applied_at bigint NOT NULL)",
            .. MigrationScript.Postgres.Take(version).Select(script => script.Sql), $"INSERT INTO schema_version VALUES ({version}, 0)", content,
        ];
        foreach (var sql in all)
        {
            await QueryAsync(address, sql);
        }

        return address;
    }

    private static async Task<List<string>> QueryAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection($"{address};Search Path=contentjourney;Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
