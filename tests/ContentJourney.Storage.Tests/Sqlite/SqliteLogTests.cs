using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Tests.Telemetry;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>The writer and its write-ahead log: where there is no room for it, and where it can not begin anew.</summary>
public sealed class SqliteLogTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    private SqliteWriter Writer => store.Get<SqliteWriter>();

    [Fact]
    public async Task Write_DiskFull_IsUnavailableForTheWholeBatchUntilThereIsRoom()
    {
        var (small, large) = (Some.Visitor(), Some.Visitor());
        using var measured = new Measurements(store.Get<IMeterFactory>());
        using var gate = await HeldWriter.HoldAsync(Writer, session => session.Run("PRAGMA max_page_count = 1"));
        var first = store.Visitors.WriteAsync(Some.Write(small), default).AsTask();
        var second = store.Visitors.WriteAsync(
            Some.Write(large, [.. Enumerable.Range(0, 5000).Select(count => Some.Touchpoint($"{count}"))]), default).AsTask();
        gate.Release();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => first);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => second);
        Assert.Equal("The store is away: its disk is full.", refusal.Message);
        Assert.Null(await store.Visitors.FindAsync(small, default));
        Assert.Null(await store.Visitors.FindAsync(large, default));

        Assert.Equal(refusal.Message, Writer.Problem);
        Assert.Equal(new() { ["sqlite Microsoft.Data.Sqlite.SqliteException"] = 2 }, measured.Sums("contentjourney.store.refused"));
        await using (var other = store.Connect())
        {
            SqliteFixture.Query(other, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Assert.Equal(0, LogLength());
        Assert.Null(await store.Health.FindProblemAsync(default));
        Assert.Null(Writer.Problem);
        Assert.InRange(LogLength(), 1, long.MaxValue);
        await store.Visitors.WriteAsync(Some.Write(small), default);
        Assert.NotNull(await store.Visitors.FindAsync(small, default));
    }

    [Fact(Timeout = 60_000)]
    public async Task Write_WhileSomebodyReadsForLong_GoesOnAndTheLogIsTruncatedAfterwards()
    {
        const int limit = 256 << 10;
        await using var writer = new SqliteWriter(
            store.Get<SqliteDatabase>(), WriteLimits.Default, store.Get<CommitMetrics>(), NullLogger<SqliteWriter>.Instance, limit);
        await using (var reader = store.Connect())
        {
            SqliteFixture.Query(reader, "BEGIN; SELECT name FROM setting");
            await WriteAsync(4 * limit);
            Assert.InRange(LogLength(), 4 * limit, long.MaxValue);
        }

        // Another thread truncates, in its own time.
        do
        {
            await WriteAsync(limit);
        }
        while (LogLength() > 2 * limit);

        async Task WriteAsync(int bytes)
        {
            for (var written = 0; written < bytes; written += limit / 4)
            {
                var value = new string((char)('a' + (written * 4 / limit)), limit / 4);
                await writer.WriteAsync(
                    1,
                    session =>
                    {
                        session.Sql("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")
                            .Bind("large").Bind(value).Execute();
                        return true;
                    },
                    default);
            }
        }
    }

    private long LogLength() => new FileInfo(store.FilePath + "-wal").Length;
}
