namespace ContentJourney.Storage.Writing;

/// <summary>How much a writer takes on.</summary>
/// <param name="QueuedRows">Rows that may wait; a write that finds more is refused, so that memory stays bounded.</param>
/// <param name="BatchRows">Rows after which a transaction takes no further small write.</param>
/// <param name="BulkRows">Rows from which a write is bulk: at most one of those shares a transaction with small ones.</param>
internal sealed record WriteLimits(int QueuedRows, int BatchRows, int BulkRows)
{
    /// <summary>What the product runs with.</summary>
    public static WriteLimits Default { get; } = new(QueuedRows: 100_000, BatchRows: 5_000, BulkRows: 1_000);
}
