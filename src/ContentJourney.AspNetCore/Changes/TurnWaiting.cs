using ContentJourney.Engine.Storage;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Waits for turns.</summary>
internal static class TurnWaiting
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the turn as soon as no other node has it.</summary>
    public static async Task<IAsyncDisposable> WaitAsync(this IStoreTurns turns, string name, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await turns.TryTakeAsync(name, cancellationToken) is { } turn)
            {
                return turn;
            }

            await Task.Delay(s_pause, time, cancellationToken);
        }
    }
}
