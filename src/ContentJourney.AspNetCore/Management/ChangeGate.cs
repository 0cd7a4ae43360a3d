namespace ContentJourney.AspNetCore.Management;

/// <summary>
/// Lets one change of journeys and rule sets happen at a time: each is checked against what is there, which must not
/// change between the check and the write.
/// </summary>
internal sealed class ChangeGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn, which ends when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
