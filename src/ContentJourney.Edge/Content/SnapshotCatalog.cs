using ContentJourney.Edge.Configuration;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content;

/// <summary>Holds the last good snapshot.</summary>
internal sealed class SnapshotCatalog(IOptions<EdgeOptions> options) : IContentCatalog
{
    private volatile Snapshot? _snapshot;

    /// <summary>The content as it is now.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet: the host serves before its start has ended.</exception>
    public Snapshot Snapshot => _snapshot ?? throw new InvalidOperationException("The snapshot is read before requests are served.");

    /// <inheritdoc/>
    public ContentIndex Current => Snapshot.Index;

    /// <summary>Serves this document from now on.</summary>
    /// <param name="document">A snapshot (docs/snapshot.md).</param>
    /// <param name="name">What people call its source.</param>
    /// <exception cref="SnapshotException">It is invalid; the one before is served.</exception>
    public void Serve(ReadOnlyMemory<byte> document, string name)
    {
        var errors = new ErrorList();
        _snapshot = new SnapshotReader(options.Value.TagsProperty).Read(document, errors) ?? throw new SnapshotException(Describe(errors, name));
    }

    private static string Describe(ErrorList errors, string name)
    {
        var (path, message) = errors.Errors[0];
        var more = errors.Found == 1 ? "" : $" (and {errors.Found - 1} more)";
        return $"The content of {name} is invalid: {path} {message}{more}";
    }
}
