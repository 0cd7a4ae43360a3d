using System.Collections.Concurrent;
using ContentJourney.Engine.Storage;

namespace ContentJourney.Storage.Sqlite.Turns;

/// <summary>The file belongs to one process: its turns are in memory.</summary>
internal sealed class SqliteTurns : IStoreTurns
{
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IAsyncDisposable?>(_taken.TryAdd(name, true) ? new Turn(_taken, name) : null);

    private sealed class Turn(ConcurrentDictionary<string, bool> taken, string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            taken.TryRemove(name, out _);
            return ValueTask.CompletedTask;
        }
    }
}
