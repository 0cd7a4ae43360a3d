using System.Text;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>Erased means gone from every table, and from the file.</summary>
public sealed class SqliteErasureTests(SqliteFixture store) : IClassFixture<SqliteFixture>, IAsyncLifetime
{
    // A writer of its own: what came lately stays where it is.
    private SqliteWriter Writer { get; } = new(
        store.Get<SqliteDatabase>(), WriteLimits.Default, store.Get<CommitMetrics>(), NullLogger<SqliteWriter>.Instance);

    private SqliteVisitorStore Visitors => new(store.Get<SqliteReaders>(), Writer);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Writer.DisposeAsync();


    [Fact]
    public async Task Erase_EveryTableWithAVisitorColumn_HasNothingLeft()
    {
        var visitor = await WriteEverywhereAsync("walk");
        var before = CountByTable();
        await Visitors.EraseAsync(visitor, default);
        var after = CountByTable();

        Assert.Equal(["recent_write", "touchpoint", "touchpoint_recent", "visitor", "visitor_alias"], before.Keys.Order(StringComparer.Ordinal));
        Assert.All(before.Values, count => Assert.NotEqual(0, count));
        Assert.All(after.Values, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task Erase_AndCheckpoint_LeavesNoByteInTheFile()
    {
        var visitor = await WriteEverywhereAsync("secret-of-the-erased");
        await Visitors.EraseAsync(visitor, default);
        await Writer.DisposeAsync();
        await store.ReopenAsync();
        var file = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(store.FilePath));

        Assert.DoesNotContain("secret-of-the-erased", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_EveryColumnOfAVisitor_IsInWhatIsExported()
    {
        // A new column stops here until StoredVisitor has it, since that is what the export writes out.
        Assert.Equal(
            ["assignments", "consent", "created_at", "id", "number", "revision", "traits", "user_id"], ColumnsOf("visitor"));
        string[] touchpoint =
        [
            "channel", "content_id", "content_personas", "content_stages", "id", "occurred_at", "properties", "received_at", "sentiment",
            "shows", "type", "value", "visitor",
        ];
        Assert.Equal(touchpoint, ColumnsOf("touchpoint"));
        Assert.Equal(touchpoint.Append("number").Order(StringComparer.Ordinal), ColumnsOf("touchpoint_recent"));
        Assert.Equal(["count", "first", "lot", "revision", "visitor"], ColumnsOf("recent_write"));
        Assert.Equal(["id", "visitor"], ColumnsOf("visitor_alias"));
    }

    private IReadOnlyList<string> ColumnsOf(string table)
    {
        using var connection = store.Connect();
        return SqliteFixture.Query(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name");
    }

    private async Task<VisitorId> WriteEverywhereAsync(string word)
    {
        var visitor = Some.Visitor();
        var anonymous = Some.Visitor();
        await Visitors.WriteAsync(
            Some.Write(visitor, [.. Enumerable.Range(0, 100).Select(count => Some.Touchpoint($"{word}-{count}", count))]) with
            {
                Traits = new Dictionary<string, Scalar> { ["trait"] = Scalar.From(word) },
                Consent = Consent.All,
                Assignments = [new Assignment(word, word, 1, Some.Now) { ExposedAt = Some.Now, ExposedStage = word }],
            },
            default);
        await Visitors.IdentifyAsync(visitor, word, Some.Now, default);
        await Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint($"{word}-anonymous")), default);
        await Visitors.IdentifyAsync(anonymous, word, Some.Now, default);
        await Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint($"{word}-recent", 200)), default);
        return anonymous;
    }

    private Dictionary<string, long> CountByTable()
    {
        using var connection = store.Connect();
        return SqliteFixture.Query(
            connection,
            """
            SELECT t.name FROM sqlite_master t
            WHERE t.type = 'table' AND (t.name = 'visitor'
                OR EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name LIKE '%visitor%')
                OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) k WHERE k."table" LIKE 'visitor%'))
            """)
            .ToDictionary(table => table, table => long.Parse(SqliteFixture.Query(connection, $"SELECT count(*) FROM {table}").Single(), null));
    }
}
