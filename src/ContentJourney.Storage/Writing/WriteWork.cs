using System.Diagnostics;
using ContentJourney.Storage.Waiting;

namespace ContentJourney.Storage.Writing;

/// <summary>One caller's write, as the queue and the writer see it; a provider adds what there is to write.</summary>
/// <param name="rows">How many rows it writes, about; at least 1.</param>
/// <param name="cancellationToken">Takes it back as long as it has not begun.</param>
internal abstract class WriteWork(int rows, CancellationToken cancellationToken) : Waiter<bool>
{
    /// <summary>How many rows it writes, about.</summary>
    public int Rows { get; } = Math.Max(1, rows);

    /// <summary>The activity that waits for it; null: nobody listens.</summary>
    public Activity? Caller { get; init; }

    /// <summary>Answers the caller when it has taken the write back before it began.</summary>
    /// <returns>Whether it has.</returns>
    public bool IsTakenBack()
    {
        if (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        Fail(new OperationCanceledException(cancellationToken));
        return true;
    }

    /// <summary>Answers the caller: the transaction is committed and synced.</summary>
    public void Complete() => Succeed(true);
}
