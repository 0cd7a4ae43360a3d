namespace ContentJourney.Edge.Content;

/// <summary>Takes newer snapshots from the source into the catalogue.</summary>
internal sealed class SnapshotUpdate(ISnapshotSource source, SnapshotCatalog catalog)
{
    private volatile string? _fault;
    private string? _version;

    /// <summary>Why the newest snapshot is not served, so that the one before still is; null: it is served.</summary>
    public string? Fault => _fault;

    /// <summary>Reads the snapshot if it is new. One call at a time.</summary>
    /// <returns>Whether another snapshot is served now.</returns>
    /// <exception cref="SnapshotException">The newest snapshot cannot be read or is invalid; the one before is served.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await FetchAsync(cancellationToken);
            if (bytes is null)
            {
                return false;
            }

            // Kept also when it is invalid: the same mistake is said once.
            _version = bytes.Version;
            catalog.Serve(bytes.Utf8, source.Name);
            _fault = null;
            return true;
        }
        catch (SnapshotException exception)
        {
            _fault = exception.Message;
            throw;
        }
    }

    private async Task<SnapshotBytes?> FetchAsync(CancellationToken cancellationToken)
    {
        // What went away and came back is read again, also when it came back as it was.
        var known = _version;
        _version = null;
        var bytes = await source.ReadAsync(known, cancellationToken);
        _version = known;
        return bytes;
    }
}
