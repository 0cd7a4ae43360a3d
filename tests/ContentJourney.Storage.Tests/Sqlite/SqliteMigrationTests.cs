using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>What becomes of databases that versions before have made.</summary>
public sealed class SqliteMigrationTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Start_DatabaseInWhichShowsHadTheirIdsIndexed_KeepsTheHistoryAndWhichIdsCounted()
    {
        var visitor = Some.Visitor();
        var directory = MakeOf(3, $"""
            INSERT INTO visitor (number, id, created_at, revision) VALUES (1, x'{visitor.Value:N}', 0, 7);
            INSERT INTO visitor_alias (id, visitor) VALUES (x'{visitor.Value:N}', 1);
            INSERT INTO touchpoint (visitor, occurred_at, id, type, received_at)
            VALUES (1, {Some.Now.UtcTicks}, 'a', 'product-view', 0), (1, {Some.Now.UtcTicks}, 'b', 'content-shown', 0);
            """);
        using var host = SqliteFixture.HostOn(directory);
        await host.StartAsync();
        var visitors = host.Services.GetRequiredService<IVisitorStore>();

        var written = await visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a", 1), Some.Touchpoint("c", 2) with { Type = TouchpointTypes.ContentShown }), default);

        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], written.Outcomes);
        Assert.Equal(8, written.Revision);
        Assert.Equal(["a", "b", "c"], await visitors.HistoryAsync(visitor));
        await host.StopAsync();
    }

    [Fact]
    public async Task Start_DatabaseBeforeWhatCameLatelyLayApart_GoesOnWithHistoryRevisionAndIds()
    {
        var visitor = Some.Visitor();
        var directory = MakeOf(4, $"""
            INSERT INTO visitor (number, id, created_at, revision) VALUES (1, x'{visitor.Value:N}', 0, 7);
            INSERT INTO visitor_alias (id, visitor) VALUES (x'{visitor.Value:N}', 1);
            INSERT INTO touchpoint (visitor, occurred_at, id, type, received_at, content_id, properties)
            VALUES (1, {Some.Now.UtcTicks}, 'a', 'product-view', 0, null, null),
                (1, {Some.Now.UtcTicks}, 'b', 'content-shown', 0, 'content', json_object('slot', 'hero'));
            """);
        using var host = SqliteFixture.HostOn(directory);
        await host.StartAsync();
        var visitors = host.Services.GetRequiredService<IVisitorStore>();

        Assert.Equal(7, (await visitors.FindStateAsync(visitor, default))!.Value.Revision);
        var written = await visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a", 1), Some.Touchpoint("c", 2)), default);

        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], written.Outcomes);
        Assert.Equal(8, written.Revision);
        var stored = (await visitors.FindAsync(visitor, default))!;
        Assert.Equal(["a", "b", "c"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Equal((8, "content"), (stored.Revision, stored.Touchpoints[1].ContentId));
        await host.StopAsync();
    }

    // A database of an earlier schema, made by its own scripts.
    private string MakeOf(int version, string content)
    {
        var directory = Directory.CreateDirectory(Path.Combine(store.Directory, Guid.NewGuid().ToString("N"))).FullName;
        using var session = new SqliteSession(
            Path.Combine(directory, DataDirectory.FileName), SqliteOpenMode.ReadWriteCreate, SqliteDatabase.ForWriting);
        session.Run("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
        foreach (var script in MigrationScript.Sqlite.Take(version))
        {
            session.Run(script.Sql);
        }

        session.Run($"INSERT INTO schema_version VALUES ({version}, 0)");
        session.Run(content);
        return directory;
    }
}
