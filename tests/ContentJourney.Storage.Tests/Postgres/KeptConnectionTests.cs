using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Connections that are kept: how statements are planned on them, and on all others.</summary>
public sealed class KeptConnectionTests : IAsyncLifetime
{
    private const string Plans = "SELECT current_setting('plan_cache_mode') || ' ' || current_setting('enable_seqscan')";
    private const string Settled = "force_generic_plan off";
    private const string AsTheServerSays = "auto on";
    private readonly List<IHost> _hosts = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Batch_IsPlannedForKeys_AndNothingElseIs(bool isPooled, int commands)
    {
        var database = await OpenAsync(isPooled);
        await using var kept = await database.KeepAsync();
        await using var batch = kept.Batch(new NpgsqlBatchCommand(Plans), new NpgsqlBatchCommand("SELECT 'second'"));

        Assert.Equal(1 + commands, batch.BatchCommands.Count);
        await using (var reader = await kept.ReadAsync(batch))
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(Settled, reader.GetString(0));
            Assert.True(await reader.NextResultAsync());
            Assert.True(await reader.ReadAsync());
            Assert.Equal("second", reader.GetString(0));
            Assert.False(await reader.NextResultAsync());
        }

        // Of the session where it is this connection's alone; behind a pooler it may be anybody's by now.
        Assert.Equal(isPooled ? AsTheServerSays : Settled, await PlansAsync(kept.Session));
        foreach (var connection in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.ConnectAsync(default).AsTask())))
        {
            await using (connection)
            {
                Assert.Equal(AsTheServerSays, await PlansAsync(connection));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keep_ForAThread_IsTheSame(bool isPooled)
    {
        var database = await OpenAsync(isPooled);
        using var kept = database.Keep();
        using var batch = kept.Batch(new NpgsqlBatchCommand(Plans));
        using var reader = kept.Read(batch);

        Assert.True(reader.Read());
        Assert.Equal(Settled, reader.GetString(0));
    }

    [Fact]
    public async Task Keep_AfterItWasGivenBack_IsSettledAgain()
    {
        var database = await OpenAsync(isPooled: false);
        await using (var kept = await database.KeepAsync())
        {
            // What a transaction that fails takes back.
            await using var transaction = await kept.Session.BeginTransactionAsync();
            await kept.Session.Sql("SET plan_cache_mode = auto").RunAsync(default);
        }

        await using var again = await database.KeepAsync();
        Assert.Equal(Settled, await PlansAsync(again.Session));
    }

    [Fact]
    public async Task Connections_AreAsManyAsTheStringSays()
    {
        var database = await OpenAsync(isPooled: false, more: "Maximum Pool Size=6;Minimum Pool Size=6;Timeout=1");
        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.KeepAsync().AsTask()));
        var shared = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => database.ConnectAsync(default).AsTask()));

        // Both ask before either is told.
        var (fifth, third) = (database.KeepAsync().AsTask(), database.ConnectAsync(default).AsTask());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => fifth);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => third);

        Array.ForEach(kept, connection => connection.Dispose());
        Array.ForEach(shared, connection => connection.Dispose());
    }

    [Fact]
    public async Task Connections_OfACrowd_LeaveRoomForTwoMoreNodes()
    {
        var host = await StartAsync(isPooled: false, "SELECT '{0}'");
        var visitors = host.Services.GetRequiredService<IVisitorStore>();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            var written = await visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a")), default);
            Assert.NotNull(await visitors.FindAsync(written.Visitor, default));
        }));

        await using var connection = await host.Services.GetRequiredService<PostgresDatabase>().ConnectAsync(default);
        var connections = await connection.Sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()").FirstAsync(row => row.GetInt64(0), default);
        Assert.InRange(connections, 15, 32);
    }

    /// <summary>Every commit says how durable it is, just before it is one.</summary>
    [Theory]
    [InlineData(false, "off", "on")]
    [InlineData(true, "off", "on")]
    [InlineData(false, "local", "on")]
    [InlineData(false, "remote_apply", "remote_apply")]
    [InlineData(true, "remote_apply", "remote_apply")]
    public async Task Write_WhereTheServerPromisesLess_IsSyncedAllTheSame(bool isPooled, string server, string expected)
    {
        var host = await StartAsync(isPooled, $"ALTER DATABASE \"{{0}}\" SET synchronous_commit = {server}");
        var visitors = host.Services.GetRequiredService<IVisitorStore>();
        var before = await visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("before", -1)), default);
        await using var connection = await host.Services.GetRequiredService<PostgresDatabase>().ConnectAsync(default);
        await connection.Sql(
            """
            CREATE TABLE committed (as_durable text);
            CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO committed VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER committing AFTER UPDATE ON visitor DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_commit()
            """).RunAsync(default);

        var view = await visitors.WriteAsync(Some.View(before, Some.Touchpoint("view", 0)), default);
        await visitors.WriteAsync(Some.Write(before.Visitor, Some.Touchpoint("other", 1)), default);

        Assert.False(view.IsOutdated);
        Assert.Equal([expected, expected], await connection.Sql("SELECT as_durable FROM committed").AllAsync(row => row.GetString(0), default));
    }

    private static async Task<string?> PlansAsync(NpgsqlConnection connection) => await connection.Sql(Plans).FirstAsync(row => row.GetString(0), default);

    private async Task<PostgresDatabase> OpenAsync(bool isPooled, string more = "") =>
        (await StartAsync(isPooled, "SELECT '{0}'", more)).Services.GetRequiredService<PostgresDatabase>();

    // A store of its own; on its database the statement was run before, with the database's name.
    private async Task<IHost> StartAsync(bool isPooled, string statement, string more = "")
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await using (var connection = await PostgresFixture.ConnectAsync(address))
        {
            await connection.Sql(string.Format(null, statement, connection.Database)).RunAsync(default);
        }

        var host = PostgresFixture.HostOn($"{PostgresFixture.Patient(isPooled ? (await PgBouncer.SharedAsync()).Through(address) : address)};{more}");
        _hosts.Add(host);
        await host.StartAsync();
        return host;
    }
}
