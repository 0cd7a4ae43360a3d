using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>
/// This process's group commits, two at a time: while one waits for the disk, the other one's statements run. All writes to a visitor take
/// the same way, so that they do not wait for each other in the database. Other processes write there at the same time, too.
/// </summary>
internal sealed class PostgresWriter : IDisposable, IAsyncDisposable
{
    private const int Ways = 2;

    private readonly GroupWriter<VisitorWork>[] _groups;

    public PostgresWriter(PostgresDatabase database, PartitionDemand demand, WriteLimits limits, CommitMetrics metrics, ILogger<PostgresWriter> logger)
    {
        _groups = [.. Enumerable.Range(0, Ways).Select(_ => new GroupWriter<VisitorWork>(new PostgresBatchStore(database, demand), limits, metrics, logger))];
        metrics.Watch(() => _groups.Sum(group => group.QueuedRows));
    }

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem => _groups.Select(group => group.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Stores a write with the next batch; it is durable when this returns, or nothing was kept.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = StoreTraces.Keep(StoreTraces.Postgres);
        var work = new VisitorWork([PreparedWrite.Of(write)], cancellationToken) { Caller = activity };
        Add(work, write);
        await work.Answer;
        return work.Results[0];
    }

    /// <summary>Stores writes with the next batch; all of them are durable when this returns, or nothing was kept.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take them now.</exception>
    public async ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (writes.Count == 0)
        {
            return [];
        }

        using var activity = StoreTraces.Keep(StoreTraces.Postgres);
        var work = new VisitorWork([.. writes.Select(PreparedWrite.Of)], cancellationToken) { Caller = activity };
        Add(work, writes[0]);
        await work.Answer;
        return work.Results;
    }

    /// <summary>Tries whether every way stores.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        VisitorWork[] probes = [.. _groups.Select(_ => new VisitorWork([], cancellationToken))];
        for (var way = 0; way < Ways; way++)
        {
            _groups[way].Add(probes[way]);
        }

        await Task.WhenAll(probes.Select(probe => probe.Answer.AsTask())).WaitAsync(cancellationToken);
    }

    /// <summary>Stores what waits, then stops.</summary>
    public void Dispose() => Array.ForEach(_groups, group => group.Dispose());

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        foreach (var group in _groups)
        {
            await group.DisposeAsync();
        }
    }

    private void Add(VisitorWork work, VisitorWrite first) =>
        _groups[((first.UserId?.GetHashCode(StringComparison.Ordinal) ?? first.Visitor.GetHashCode()) & int.MaxValue) % Ways].Add(work);
}
