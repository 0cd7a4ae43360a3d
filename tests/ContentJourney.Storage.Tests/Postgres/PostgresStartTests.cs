using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What a host meets when it starts.</summary>
public sealed class PostgresStartTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    [Fact]
    public void Scripts_CountFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, MigrationScript.Postgres.Count), MigrationScript.Postgres.Select(script => script.Version));

    [Theory]
    [InlineData("Server=.;Initial Catalog=journeys;Password=secret")]
    [InlineData("postgres://user:secret@host/database")]
    [InlineData("Host=")]
    [InlineData("Host=localhost;Pasword=secret")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=.;Initial Catalog=journeys;Password=secret")]
    public async Task Start_ConnectionStringThatNamesNoStore_IsRefusedWithWhatIsAllowed(string address)
    {
        using var host = PostgresFixture.HostOn(address);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("'Host=…;Database=…;Username=…;Password=…' for PostgreSQL", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'Data Source=<path of the file>' for SQLite", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DataSource_IsThatSqliteFile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"contentjourney-{Guid.NewGuid():N}", "journeys.db");
        using (var host = PostgresFixture.HostOn($"Data Source={file}"))
        {
            await host.StartAsync();
            Assert.True(File.Exists(file));
            await host.StopAsync();
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Start_DatabaseThatDoesNotExist_IsRefusedAtOnceByName()
    {
        using var host = PostgresFixture.HostOn((await PostgresCluster.SharedAsync()).Address("nowhere"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.EndsWith("/nowhere': The store is away: PostgreSQL has no database of that name.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ServerThatIsNotThere_IsRefusedAfterAWhile()
    {
        using var host = PostgresFixture.HostOn(
            "Host=/nowhere;Username=nobody", services => services.AddSingleton<TimeProvider>(new HurriedClock()));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal("PostgreSQL at '/nowhere/nobody': The store is away: PostgreSQL cannot be reached.", refusal.Message);
    }

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_IsRefusedAndLeftAlone()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        using (var first = PostgresFixture.HostOn(address))
        {
            await first.StartAsync();
            await first.StopAsync();
        }

        var newer = MigrationScript.Postgres.Count + 1;
        await using (var source = Npgsql.NpgsqlDataSource.Create(address))
        {
            await using var change = source.CreateCommand($"INSERT INTO contentjourney.schema_version VALUES ({newer}, 0)");
            await change.ExecuteNonQueryAsync();
        }

        using var host = PostgresFixture.HostOn(address);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains($"schema {newer}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"up to {newer - 1}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Started_IsReady() => Assert.Null(await store.Health.FindProblemAsync(default));

    [Theory]
    [InlineData("UPDATE rule_set SET document = '{}' WHERE status = 'live'")]
    [InlineData("UPDATE rule_set SET version = 9 WHERE status = 'archived'")]
    [InlineData("UPDATE rule_set SET status = 'draft' WHERE status = 'archived'")]
    [InlineData("UPDATE rule_set SET status = 'live' WHERE status = 'archived'")]
    [InlineData("DELETE FROM rule_set WHERE status = 'archived'")]
    public async Task Sql_ThatRewritesThePast_IsRefused(string sql)
    {
        var journey = Some.Journey();
        await store.Journeys.SaveAsync(journey, default);
        await store.RuleSets.PublishAsync(journey.Alias, """{"threshold":1}""");
        await store.RuleSets.PublishAsync(journey.Alias, """{"threshold":2}""");

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => store.QueryAsync(sql));
    }

    // Each time it is asked a minute has passed, and nobody waits for it.
    private sealed class HurriedClock : TimeProvider
    {
        private long _asked;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Add(ref _asked, 60);
    }
}
