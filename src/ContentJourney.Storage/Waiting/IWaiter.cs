namespace ContentJourney.Storage.Waiting;

/// <summary>A caller who waits, as whoever brings the answers sees it.</summary>
internal interface IWaiter
{
    /// <summary>Whether the answer is there, and the caller has not been taken along yet; the first to ask takes the caller along.</summary>
    bool TakeAnswered();

    /// <summary>Runs what the caller does with the answer.</summary>
    void GoOn();
}
