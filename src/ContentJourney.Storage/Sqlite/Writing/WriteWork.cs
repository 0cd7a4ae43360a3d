using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Writing;

/// <summary>One caller's write, as the queue and the writer see it.</summary>
/// <param name="rows">How many rows it writes, about; at least 1.</param>
/// <param name="cancellationToken">Takes it back as long as it has not begun.</param>
internal abstract class WriteWork(int rows, CancellationToken cancellationToken)
{
    /// <summary>How many rows it writes, about.</summary>
    public int Rows { get; } = Math.Max(1, rows);

    /// <summary>Whether the caller has taken it back.</summary>
    public bool IsCancelled => CancellationToken.IsCancellationRequested;

    /// <summary>The caller's token.</summary>
    protected CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Writes inside the open transaction; the caller learns nothing yet.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>Answers the caller: the transaction is committed and synced.</summary>
    public abstract void Complete();

    /// <summary>Answers the caller: it was taken back before it began.</summary>
    public abstract void Cancel();

    /// <summary>Answers the caller: nothing of it was kept.</summary>
    public abstract void Fail(Exception exception);
}

/// <summary>One caller's write with a result.</summary>
internal sealed class WriteWork<T>(int rows, Func<SqliteSession, T> write, CancellationToken cancellationToken)
    : WriteWork(rows, cancellationToken)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Done when the caller may be answered.</summary>
    public Task<T> Answer => _answer.Task;

    /// <inheritdoc/>
    public override void Run(SqliteSession session) => _result = write(session);

    /// <inheritdoc/>
    public override void Complete() => _answer.TrySetResult(_result!);

    /// <inheritdoc/>
    public override void Cancel() => _answer.TrySetCanceled(CancellationToken);

    /// <inheritdoc/>
    public override void Fail(Exception exception) => _answer.TrySetException(exception);
}
