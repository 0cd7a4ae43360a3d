namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>How much the writer takes on.</summary>
/// <param name="QueuedRows">Rows that may wait; a write that finds more is refused, so that memory stays bounded.</param>
/// <param name="BatchRows">Rows after which a transaction takes no further small write.</param>
/// <param name="BulkRows">Rows from which a write is bulk: at most one of those shares a transaction with small ones.</param>
/// <param name="LogBytes">Size of the write-ahead log from which it is truncated; far above where SQLite does so by itself.</param>
internal sealed record WriteLimits(int QueuedRows, int BatchRows, int BulkRows, long LogBytes)
{
    /// <summary>What the product runs with.</summary>
    public static WriteLimits Default { get; } = new(QueuedRows: 100_000, BatchRows: 5_000, BulkRows: 1_000, LogBytes: 64 << 20);
}
