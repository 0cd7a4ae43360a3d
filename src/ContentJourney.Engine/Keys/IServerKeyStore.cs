namespace ContentJourney.Engine.Keys;

/// <summary>Keeps server keys.</summary>
public interface IServerKeyStore
{
    /// <summary>All keys, revoked ones included, oldest first.</summary>
    ValueTask<IReadOnlyList<ServerKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key, unless one with the same id or hash is there.</summary>
    /// <returns>Whether it was added.</returns>
    ValueTask<bool> AddAsync(ServerKey key, CancellationToken cancellationToken);

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether there was a valid key of that id.</returns>
    ValueTask<bool> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellationToken);
}
