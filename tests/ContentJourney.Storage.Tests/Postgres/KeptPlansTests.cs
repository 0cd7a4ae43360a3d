using System.Text.Json;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Tests.Stores;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Plans that are kept are made while tables are small, and serve when they have grown: each must look for keys, and read nothing else.</summary>
public sealed class KeptPlansTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private const string TouchpointArrays =
        "uuid[], bigint[], text[], text[], text[], bigint[], text[], float8[], float8[], text[], text[], text[], text[]";

    public static TheoryData<string, string, string> Statements => new()
    {
        { "uuid[]", VisitorTable.Lock, "visitor_id" },
        { "uuid[], bigint[], text[], bigint[], smallint[], text[], text[], text[]", VisitorTable.Update, "visitor_id" },
        { "uuid[], bigint[]", VisitorTable.Touch, "visitor_id" },
        { "uuid[]", StateReader.Find, "visitor_id" },
        { "uuid, int[], bigint[], bigint[], bigint, bigint", VisitorReading.Find, "visitor_id" },
        { $"uuid[], bigint[], int[], smallint[], {TouchpointArrays}", StateWrites.StoreAll, "visitor_id" },
        { "uuid[], text[]", KnownIds.Sql(Month.Of(TimeProvider.System.GetUtcNow())), "id" },
        { "text[]", KnownUsers.Find, "user_id" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Statement_OnSmallTables_LooksForKeys(string types, string sql, string key)
    {
        await AddOneOfEachAsync();
        await using var connection = await store.ConnectAsync();
        await RunAsync(connection, "VACUUM ANALYZE");
        await RunAsync(connection, "BEGIN");

        var plan = await PlanAsync(connection, types, sql);

        AssertLooksForKeys(plan, key);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Statement_OnTablesThatTheServerHasNotCounted_LooksForKeys(string types, string sql, string key)
    {
        await AddOneOfEachAsync();
        await using var connection = await store.ConnectAsync();
        await RunAsync(
            connection,
            """
            BEGIN;
            INSERT INTO visitor (visitor_id, revision, created_at, months) SELECT gen_random_uuid(), 0, 0, '{}' FROM generate_series(1, 5000);
            DELETE FROM pg_statistic USING pg_class WHERE oid = starelid AND relnamespace = 'contentjourney'::regnamespace;
            UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE relnamespace = 'contentjourney'::regnamespace AND relkind = 'r'
            """);

        var plan = await PlanAsync(connection, types, sql);

        AssertLooksForKeys(plan, key);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-12, 1)]
    [InlineData(-13, 2)]
    [InlineData(1, 2)]
    public async Task Find_OfHistoryInTheLastYear_IsOneQuestion_PlannedOnce(int monthsBefore, int questions)
    {
        const int times = 20;
        var (visitor, current) = (Some.Visitor(), Month.Of(TimeProvider.System.GetUtcNow()));
        await store.Visitors.WriteAsync(Some.Write(visitor, At("a", current), At("b", current.Plus(monthsBefore))), default);
        await using var connection = new NpgsqlConnection($"{store.Address};Search Path=contentjourney;Pooling=False;Max Auto Prepare=8;Auto Prepare Min Usages=2");
        await connection.OpenAsync();
        for (var time = 0; time < times; time++)
        {
            Assert.Equal(2, (await VisitorReading.FindAsync(connection, visitor.Value, current, default))?.Touchpoints.Count);
        }

        await using var command = new NpgsqlCommand(
            "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement LIKE '%FROM visitor CROSS JOIN%'", connection);
        await using var plans = await command.ExecuteReaderAsync();
        Assert.True(await plans.ReadAsync());
        // The first time it is not prepared yet.
        Assert.Equal(((questions * times) - 1, 0), (plans.GetInt64(0), plans.GetInt64(1)));
        Assert.False(await plans.ReadAsync());
    }

    private static Touchpoint At(string id, Month month) => Some.Touchpoint(id) with { OccurredAt = new DateTimeOffset(month.Start, TimeSpan.Zero) };

    private async Task AddOneOfEachAsync()
    {
        await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a") with { OccurredAt = TimeProvider.System.GetUtcNow() }), default);
        await store.Visitors.IdentifyAsync(Some.Visitor(), $"{Guid.NewGuid()}", Some.Now, default);
    }

    private static async Task<JsonElement> PlanAsync(NpgsqlConnection connection, string types, string sql)
    {
        await RunAsync(connection, $"{KeptPlans.OfTransaction}; PREPARE kept ({types}) AS {sql}");
        var nothing = string.Join(", ", types.Split(',').Select(_ => "NULL"));
        await using var explain = new NpgsqlCommand($"EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE kept ({nothing})", connection);
        using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
        return plan.RootElement.Clone()[0];
    }

    private static void AssertLooksForKeys(JsonElement plan, string key)
    {
        var nodes = NodesOf(plan.GetProperty("Plan")).ToList();
        var reads = nodes.Where(IsRead).ToList();
        Assert.NotEmpty(reads);
        Assert.All(reads, read =>
        {
            Assert.True(read.TryGetProperty("Index Cond", out var condition), read.ToString());
            Assert.Matches($@"\b{key} =", condition.GetString());
        });
        Assert.All(nodes, node => Assert.False(GoesThroughListForEach(node), node.ToString()));
        Assert.False(plan.TryGetProperty("JIT", out _), plan.ToString());
    }

    private static bool IsRead(JsonElement node) =>
        node.GetProperty("Node Type").GetString()!.EndsWith("Scan", StringComparison.Ordinal) && node.TryGetProperty("Relation Name", out _);

    // As often as there are rows beside it: with a list of a hundred that is ten thousand.
    private static bool GoesThroughListForEach(JsonElement node) =>
        node.GetProperty("Node Type").GetString() == "Nested Loop" && node.TryGetProperty("Join Filter", out _);

    private static IEnumerable<JsonElement> NodesOf(JsonElement node) =>
        node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().SelectMany(NodesOf).Prepend(node) : [node];

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
