namespace ContentJourney.Engine.Journeys;

/// <summary>Keeps journeys.</summary>
public interface IJourneyStore
{
    /// <summary>All journeys, by alias.</summary>
    ValueTask<IReadOnlyList<Journey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces a journey, durably when it returns.</summary>
    /// <returns>Whether it was created.</returns>
    ValueTask<bool> SaveAsync(Journey journey, CancellationToken cancellationToken);

    /// <summary>Removes a journey with its rule sets. Touchpoints stay: they are the visitors'.</summary>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> DeleteAsync(string alias, CancellationToken cancellationToken);
}
