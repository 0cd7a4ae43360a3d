using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What the schema must keep: every table of visitors is erased and exported, and could be distributed by visitor.</summary>
public sealed class PostgresSchemaTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private const string VisitorTables = """
        SELECT DISTINCT c.table_name FROM information_schema.columns c
        JOIN pg_class t ON t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass AND t.relkind IN ('r', 'p') AND NOT t.relispartition
        WHERE c.table_schema = 'contentjourney' AND c.column_name LIKE '%visitor%' ORDER BY 1
        """;

    // The one that is asked by the site's own id: it is distributed by that, and leads to the visitor.
    private const string Directory = "known_user";

    [Fact]
    public async Task Erase_EveryTableWithAVisitorColumn_HasNothingLeft()
    {
        var visitor = await WriteEverywhereAsync("walk");
        var tables = await store.QueryAsync(VisitorTables);
        foreach (var table in tables)
        {
            Assert.NotEqual(["0"], await store.QueryAsync($"SELECT count(*) FROM {table}"));
        }

        await store.Visitors.EraseAsync(visitor, default);

        Assert.Equal([Directory, "touchpoint", "visitor"], tables);
        foreach (var table in tables)
        {
            Assert.Equal(["0"], await store.QueryAsync($"SELECT count(*) FROM {table}"));
        }
    }

    [Fact]
    public async Task Find_EveryColumnOfAVisitor_IsInWhatIsExported()
    {
        // A new column stops here until StoredVisitor has it, since that is what the export writes out. Months say where the history is,
        // shows are touchpoints that share a row.
        Assert.Equal(
            ["assignments", "consent", "created_at", "joined_to", "months", "revision", "traits", "user_id", "visitor_id"], await ColumnsOfAsync("visitor"));
        Assert.Equal(
            [
                "channel", "content_id", "content_personas", "content_stages", "id", "occurred_at", "properties", "received_at", "sentiment",
                "shows", "type", "value", "visitor_id",
            ],
            await ColumnsOfAsync("touchpoint"));
        Assert.Equal(["user_id", "visitor_id"], await ColumnsOfAsync(Directory));
    }

    [Fact]
    public async Task UniqueConstraints_OfTablesDistributedByVisitor_BeginWithTheVisitor()
    {
        var first = await store.QueryAsync($"""
            SELECT i.indexrelid::regclass || ': ' || a.attname FROM pg_index i
            JOIN pg_class t ON t.oid = i.indrelid AND NOT t.relispartition
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
            WHERE i.indisunique AND t.relname IN (SELECT * FROM ({VisitorTables}) AS v) AND t.relname <> '{Directory}'
            """);

        Assert.Equal(2, first.Count);
        Assert.All(first, index => Assert.EndsWith(": visitor_id", index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_DistributedByVisitor_HaveNeitherForeignKeysNorTriggers()
    {
        var tables = $"(SELECT format('contentjourney.%I', table_name)::regclass FROM ({VisitorTables}) AS v)";

        Assert.Equal(["0"], await store.QueryAsync($"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid IN {tables}"));
        Assert.Equal(["0"], await store.QueryAsync($"SELECT count(*) FROM pg_trigger WHERE tgrelid IN {tables}"));
    }

    private Task<IReadOnlyList<string>> ColumnsOfAsync(string table) => store.QueryAsync(
        $"SELECT column_name::text COLLATE \"C\" FROM information_schema.columns WHERE table_schema = 'contentjourney' AND table_name = '{table}' ORDER BY 1");

    private async Task<VisitorId> WriteEverywhereAsync(string word)
    {
        var (visitor, anonymous) = (Some.Visitor(), Some.Visitor());
        await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint(word), Some.Touchpoint("ancient") with { OccurredAt = Some.Now.AddYears(-100) }) with
            {
                Traits = new Dictionary<string, Scalar> { ["trait"] = Scalar.From(word) },
                Assignments = [new Assignment("test", "b", 1, Some.Now)],
            },
            default);
        await store.Visitors.IdentifyAsync(visitor, word, Some.Now, default);
        await store.Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint($"{word}-anonymous")), default);
        await store.Visitors.IdentifyAsync(anonymous, word, Some.Now, default);
        return anonymous;
    }
}
