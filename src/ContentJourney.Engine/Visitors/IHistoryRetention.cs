namespace ContentJourney.Engine.Visitors;

/// <summary>Forgets what is older than a site may or wants to keep.</summary>
public interface IHistoryRetention
{
    /// <summary>
    /// Removes the touchpoints of all visitors that occurred before an instant, in small steps that let other writes pass.
    /// Visitors stay, with a new <see cref="StoredVisitor.Revision"/> where they lost any. Several nodes may do so at once.
    /// </summary>
    /// <param name="instant">What occurred before it is removed.</param>
    /// <param name="cancellationToken">Stops after the present step; what is removed stays removed.</param>
    /// <returns>How many touchpoints were removed.</returns>
    /// <exception cref="StoreUnavailableException">The store is away; some may have been removed.</exception>
    ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}
