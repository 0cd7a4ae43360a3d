using ContentJourney.Engine.Storage;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>
/// Tells the other nodes over the same store of a change. A host with several nodes registers one; each node that hears of it
/// calls <see cref="IChangeReceiver.Receive"/>.
/// </summary>
public interface IChangeAnnouncer
{
    /// <summary>Announces a change that is durable and holds on this node already. What it throws is logged: the change stands.</summary>
    /// <param name="changed">What changed.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask AnnounceAsync(StoreChanges changed, CancellationToken cancellationToken);
}
