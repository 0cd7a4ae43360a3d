using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>What the database refuses even to those who write SQL.</summary>
public sealed class SqliteRuleSetTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    [Theory]
    [InlineData("UPDATE rule_set SET document = '{}' WHERE status = 'live'")]
    [InlineData("UPDATE rule_set SET document = '{}' WHERE status = 'archived'")]
    [InlineData("UPDATE rule_set SET version = 9 WHERE status = 'archived'")]
    [InlineData("UPDATE rule_set SET status = 'draft' WHERE status = 'archived'")]
    [InlineData("UPDATE rule_set SET status = 'live' WHERE status = 'archived'")]
    [InlineData("DELETE FROM rule_set WHERE status = 'live'")]
    [InlineData("DELETE FROM rule_set WHERE status = 'archived'")]
    [InlineData("UPDATE touchpoint SET type = 'order'")]
    public async Task Sql_ThatRewritesThePast_IsRefused(string sql)
    {
        var journey = Some.Journey();
        await store.Journeys.SaveAsync(journey, default);
        await store.RuleSets.PublishAsync(journey.Alias, """{"threshold":1}""");
        await store.RuleSets.PublishAsync(journey.Alias, """{"threshold":2}""");
        await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a")), default);
        await using var connection = store.Connect();

        Assert.Throws<SqliteException>(() => SqliteFixture.Query(connection, sql));
    }

    [Fact]
    public async Task Delete_JourneyWithLiveAndArchivedVersions_IsAllowed()
    {
        var journey = Some.Journey();
        await store.Journeys.SaveAsync(journey, default);
        await store.RuleSets.PublishAsync(journey.Alias, "{}");
        await store.RuleSets.PublishAsync(journey.Alias, "{}");

        Assert.True(await store.Journeys.DeleteAsync(journey.Alias, default));
        Assert.Empty(await store.RuleSets.ListAsync(journey.Alias, default));
    }
}
