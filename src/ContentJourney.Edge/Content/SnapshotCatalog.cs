using ContentJourney.Edge.Configuration;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content;

/// <summary>Holds the last good snapshot.</summary>
internal sealed class SnapshotCatalog(ISnapshotSource source, IOptions<EdgeOptions> options) : IContentCatalog
{
    private volatile Snapshot? _snapshot;
    private volatile string? _fault;
    private string? _version;

    /// <summary>The content as it is now.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet: the host serves before its start has ended.</exception>
    public Snapshot Snapshot => _snapshot ?? throw new InvalidOperationException("The snapshot is read before requests are served.");

    /// <inheritdoc/>
    public ContentIndex Current => Snapshot.Index;

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
            _snapshot = Read(bytes.Utf8);
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

    private Snapshot Read(ReadOnlyMemory<byte> utf8)
    {
        var errors = new ErrorList();
        return new SnapshotReader(options.Value.TagsProperty).Read(utf8, errors) ?? throw new SnapshotException(Describe(errors));
    }

    private string Describe(ErrorList errors)
    {
        var (path, message) = errors.Errors[0];
        var more = errors.Found == 1 ? "" : $" (and {errors.Found - 1} more)";
        return $"The content of {source.Name} is invalid: {path} {message}{more}";
    }
}
