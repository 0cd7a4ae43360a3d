using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>A store that Edge writes to, and beside it the same tables written to by hand.</summary>
internal interface IIngestStore : IAsyncDisposable
{
    /// <summary>The store's name.</summary>
    string Name { get; }

    /// <summary>Edge over the store.</summary>
    EdgeProcess Edge { get; }

    /// <summary>How many transactions Edge has committed that wrote something.</summary>
    long Commits();

    /// <summary>Writes touchpoints by hand, as fast as the store takes them, so many batches in a transaction.</summary>
    void WriteByHand(IReadOnlyList<IngestBatch> batches, int batchesPerCommit);
}
