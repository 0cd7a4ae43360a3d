namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is as expected; fails after a minute.</summary>
    public static async Task EqualAsync<T>(T expected, Func<Task<T>> ask)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        for (var answer = await ask(); !Equals(expected, answer); answer = await ask())
        {
            if (timeout.IsCancellationRequested)
            {
                Assert.Equal(expected, answer);
            }

            await Task.Delay(s_pause);
        }
    }
}
