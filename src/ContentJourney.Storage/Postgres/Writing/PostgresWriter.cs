using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>This process's group commit; other processes write to the same database at the same time.</summary>
internal sealed class PostgresWriter(
    PostgresDatabase database, PartitionDemand demand, WriteLimits limits, CommitMetrics metrics, ILogger<PostgresWriter> logger)
    : IDisposable, IAsyncDisposable
{
    private readonly GroupWriter<VisitorWork> _group = new(new PostgresBatchStore(database, demand), limits, metrics, logger);

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem => _group.Problem;

    /// <summary>Stores writes with the next batch; all of them are durable when this returns, or nothing was kept.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take them now.</exception>
    public async ValueTask<IReadOnlyList<VisitorWriteResult>> WriteAsync(
        IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = StoreTraces.Keep(StoreTraces.Postgres);
        var work = new VisitorWork(writes, cancellationToken) { Caller = activity };
        _group.Add(work);
        await work.Answer.WaitAsync(cancellationToken);
        return work.Results;
    }

    /// <summary>Stores what waits, then stops.</summary>
    public void Dispose() => _group.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => _group.DisposeAsync();
}
