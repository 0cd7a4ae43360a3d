using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Writing;

/// <summary>
/// This process's group commits. Page views of visitors in memory (<see cref="StateWrites"/>) go one way, so that many share a commit and none
/// waits for the longer transactions of the rest. The rest goes two ways: while one waits for the disk, the other one's statements run. There
/// all writes to a visitor take the same one, so that they do not wait for each other in the database. Other processes write at the same time, too.
/// </summary>
internal sealed class PostgresWriter : IDisposable, IAsyncDisposable
{
    /// <summary>How many group commits there are, each of which keeps a connection.</summary>
    public const int Ways = 1 + WaysOfOthers;

    private const int WaysOfOthers = 2;

    private readonly GroupWriter<VisitorWork> _views;
    private readonly GroupWriter<VisitorWork>[] _others;
    private readonly GroupWriter<VisitorWork>[] _all;

    public PostgresWriter(PostgresDatabase database, NodePresence nodes, VisitorStates states, PartitionDemand demand, WriteLimits limits, CommitMetrics metrics, ILogger<PostgresWriter> logger)
    {
        _views = NewGroup();
        _others = [.. Enumerable.Range(0, WaysOfOthers).Select(_ => NewGroup())];
        _all = [_views, .. _others];
        metrics.Watch(() => _all.Sum(group => group.QueuedRows));

        GroupWriter<VisitorWork> NewGroup() => new(new PostgresBatchStore(database, nodes, states, demand), limits, metrics, logger);
    }

    /// <summary>Why the last batch could not be stored; null when it could.</summary>
    public string? Problem => _all.Select(group => group.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>Stores a write with the next batch; it is durable when this returns, or nothing was kept.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now.</exception>
    public async ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = StoreTraces.Keep(StoreTraces.Postgres);
        var prepared = PreparedWrite.Of(write);
        var work = new VisitorWork([prepared], cancellationToken) { Caller = activity };
        (StateWrites.Takes(prepared) ? _views : OtherOf(write)).Add(work);
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
        OtherOf(writes[0]).Add(work);
        await work.Answer;
        return work.Results;
    }

    /// <summary>Tries whether every way stores.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_all.Select(group =>
        {
            var probe = new VisitorWork([], cancellationToken);
            group.Add(probe);
            return probe.Answer.AsTask();
        })).WaitAsync(cancellationToken);
    }

    /// <summary>Stores what waits, then stops.</summary>
    public void Dispose() => Array.ForEach(_all, group => group.Dispose());

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        foreach (var group in _all)
        {
            await group.DisposeAsync();
        }
    }

    private GroupWriter<VisitorWork> OtherOf(VisitorWrite first) =>
        _others[((first.UserId?.GetHashCode(StringComparison.Ordinal) ?? first.Visitor.GetHashCode()) & int.MaxValue) % WaysOfOthers];
}
