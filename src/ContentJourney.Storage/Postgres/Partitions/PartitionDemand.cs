using System.Collections.Concurrent;
using ContentJourney.Storage.Postgres.Writing;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>
/// Tells <see cref="PartitionUpkeep"/> that touchpoints of a month without a partition were stored, as an import brings
/// them: they are in the default partition until it has made one.
/// </summary>
internal sealed class PartitionDemand(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<Month, bool> _made = [];
    private readonly SemaphoreSlim _wanted = new(0, 1);

    /// <summary>The month has a partition.</summary>
    public void SetMade(Month month) => _made[month] = true;

    /// <summary>Looks at the months of stored touchpoints.</summary>
    public void Note(IReadOnlyList<VisitorWork> works)
    {
        var now = clock.GetUtcNow();
        var (first, last) = (PartitionWindow.First(now), PartitionWindow.Last(now));
        foreach (var month in works.SelectMany(work => work.Writes).SelectMany(write => write.Rows).Select(row => row.Month))
        {
            if (month.Number >= first.Number && month.Number <= last.Number && !_made.ContainsKey(month))
            {
                Signal();
                return;
            }
        }
    }

    /// <summary>Waits until a month is wanted, at most as long as given.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wanted = _wanted.WaitAsync(enough.Token);
        await Task.WhenAny(wanted, Task.Delay(atMost, clock, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose() => _wanted.Dispose();

    private void Signal()
    {
        if (_wanted.CurrentCount == 0)
        {
            _wanted.Release();
        }
    }
}
