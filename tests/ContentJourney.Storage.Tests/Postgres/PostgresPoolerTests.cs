using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Tests.Stores;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What is different behind a pooler; all else is the same (<see cref="PooledFixture"/>).</summary>
public sealed class PostgresPoolerTests(PooledFixture store, PostgresFixture direct) : IClassFixture<PooledFixture>, IClassFixture<PostgresFixture>
{
    [Fact]
    public void Pooler_IsNoticed()
    {
        Assert.True(store.Get<PostgresDatabase>().IsPooled);
        Assert.False(direct.Get<PostgresDatabase>().IsPooled);
    }

    [Fact]
    public async Task Change_IsFoundThoughNothingCanBeListenedTo()
    {
        await using var found = store.Get<IStoreChanges>().WatchAsync(default).GetAsyncEnumerator();
        Assert.True(await found.MoveNextAsync());
        Assert.Equal(StoreChanges.All, found.Current);

        await store.Journeys.SaveAsync(Some.Journey(), default);

        Assert.True(await found.MoveNextAsync());
        Assert.Equal(StoreChanges.Journeys, found.Current);
    }

    [Fact]
    public async Task Start_PoolerThatPassesNoSearchPathOn_IsRefusedBeforeTablesAreMadeElsewhere()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();

        // By the documented configuration it says 'contentjourney' to the server, whatever nodes say.
        using var host = PostgresFixture.HostOn($"{(await PgBouncer.SharedAsync()).Through(address)};Search Path=other");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("ALTER ROLE … SET search_path = other", refusal.Message, StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(address);
        await using var tables = source.CreateCommand("SELECT count(*) FROM pg_class WHERE relname = 'schema_version'");
        Assert.Equal(0L, await tables.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData(PostgresErrorCodes.InvalidSqlStatementName, "The store is away: a pooler does not keep prepared statements apart")]
    [InlineData(PostgresErrorCodes.ProtocolViolation, "The store is away: PostgreSQL, or the pooler before it, says 'query_wait_timeout'.")]
    public void Trouble_OfPoolers_IsNamed(string state, string reason)
    {
        var answer = new PostgresException("query_wait_timeout", "FATAL", "FATAL", state);

        Assert.True(PostgresTrouble.Is(answer));
        Assert.StartsWith(reason, PostgresTrouble.ToUnavailable(answer).Message, StringComparison.Ordinal);
    }
}
