using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.States;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>The one writer of the file.</summary>
internal sealed class SqliteWriter : IDisposable, IAsyncDisposable
{
    /// <summary>Size of the write-ahead log from which it begins anew; far above where SQLite does so by itself.</summary>
    public const long DefaultLogBytes = 64 << 20;

    private readonly GroupWriter<SqliteWork> _group;

    /// <summary>Starts the writer's thread.</summary>
    public SqliteWriter(
        SqliteDatabase database, WriteLimits limits, CommitMetrics metrics, ILogger<SqliteWriter> logger,
        long logBytes = DefaultLogBytes, int lotRows = RecentLots.DefaultRows)
    {
        (States, Lots) = (new VisitorStates(database), new RecentLots(lotRows));
        _group = new(new SqliteBatchStore(database, States, Lots, logBytes), limits, metrics, logger);
        metrics.Watch(() => _group.QueuedRows);
    }

    /// <summary>The states of visitors in memory.</summary>
    public VisitorStates States { get; }

    /// <summary>The touchpoints that have not settled.</summary>
    public RecentLots Lots { get; }

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem => _group.Problem;

    /// <summary>Runs a write in the next transaction; all of it is durable when this returns, or nothing was kept.</summary>
    /// <param name="rows">How many rows it writes, about.</param>
    /// <param name="write">Writes; what it throws undoes this write alone and is thrown to its caller.</param>
    /// <param name="cancellationToken">Takes the write back as long as it has not begun.</param>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<T> WriteAsync<T>(int rows, Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        T? result = default;
        using var activity = StoreTraces.Keep(StoreTraces.Sqlite);
        var work = new SqliteWork(rows, session => result = write(session), cancellationToken) { Caller = activity };
        _group.Add(work);
        await work.Answer;
        return result!;
    }

    /// <summary>Stores what waits, then stops.</summary>
    public void Dispose() => _group.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => _group.DisposeAsync();
}
