using System.Globalization;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentJourney.Storage.Tests.Sqlite.Recent;

/// <summary>A test of what came lately, which lies apart until it settles.</summary>
public abstract class RecentTest(SqliteFixture store) : IClassFixture<SqliteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset s_limit = Some.Now.AddYears(-20);

    private protected SqliteFixture Store { get; } = store;

    // A writer of its own: it settles when it is told to.
    private protected SqliteWriter Writer { get; } = WriterOf(store, RecentLots.DefaultRows);

    private protected SqliteVisitorStore Visitors => new(Store.Get<SqliteReaders>(), Writer);

    public async Task InitializeAsync()
    {
        await SettleAllAsync();
        await ForgetAsync();
    }

    public async Task DisposeAsync() => await Writer.DisposeAsync();

    private protected static SqliteWriter WriterOf(SqliteFixture store, int lotRows) => new(
        store.Get<SqliteDatabase>(), WriteLimits.Default, store.Get<CommitMetrics>(), NullLogger<SqliteWriter>.Instance, lotRows: lotRows);

    // The first makes the visitor, the others are page views.
    private protected async Task ViewAsync(VisitorId visitor, params string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint(ids[i], i)), default);
        }
    }

    private protected async Task<IReadOnlyList<string>> ReadAsync(VisitorId[] visitors)
    {
        var read = new List<string>();
        foreach (var visitor in visitors)
        {
            var stored = (await Visitors.FindAsync(visitor, default))!;
            read.Add($"{stored.Revision} {await Visitors.FindStateAsync(visitor, default)} {string.Join(',', stored.Touchpoints.Select(touchpoint => touchpoint.Id))}");
        }

        return read;
    }

    private protected ValueTask<long> ForgetAsync() => new SqliteHistoryRetention(Writer).ForgetBeforeAsync(s_limit, default);

    private protected ValueTask<bool> SettleAsync(int writes) => Writer.WriteAsync(1, session => Writer.Lots.Settle(session, writes), default);

    private protected async Task SettleAllAsync()
    {
        while (await SettleAsync(100))
        {
        }
    }

    private protected long Count(string table)
    {
        using var connection = Store.Connect();
        return long.Parse(SqliteFixture.Query(connection, $"SELECT CAST(count(*) AS TEXT) FROM {table}").Single(), CultureInfo.InvariantCulture);
    }
}
