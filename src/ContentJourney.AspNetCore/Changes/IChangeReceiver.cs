using ContentJourney.Engine.Storage;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Where a host hands in what it hears from other nodes.</summary>
public interface IChangeReceiver
{
    /// <summary>
    /// Has this node read again, soon and in the background; returns at once and never throws. Announcements that come together
    /// are one reading, and it is repeated until the store answers.
    /// </summary>
    /// <param name="changed">What changed; <see cref="StoreChanges.All"/> where announcements may have been missed.</param>
    void Receive(StoreChanges changed);
}
