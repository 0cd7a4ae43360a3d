using System.Security.Cryptography;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Serves what was read from the CMS and keeps it for a restart.</summary>
internal sealed class FollowedContent(SnapshotCatalog catalog, CatalogueFile file, FollowSettings settings, FollowStatus status, ILogger<FollowedContent> logger)
{
    private byte[] _hash = [];

    /// <summary>Serves what an earlier run kept, or nothing.</summary>
    public void Restore()
    {
        catalog.Serve(EmptySnapshot.Document, settings.Name);
        if (file.Load() is not var (document, asOf))
        {
            return;
        }

        try
        {
            catalog.Serve(document, file.Path);
        }
        catch (SnapshotException exception)
        {
            logger.KeptContentUnreadable(file.Path, exception.Message);
            return;
        }

        _hash = SHA256.HashData(document.Span);
        status.Restored(asOf);
        logger.KeptContentServed(file.Path, asOf);
    }

    /// <summary>Serves all of the CMS's content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="asOf">When the CMS had it, in UTC.</param>
    /// <exception cref="SnapshotException">It is invalid; what was before is served.</exception>
    public void Serve(CmsContent content, DateTimeOffset asOf)
    {
        if (!Replace(content, asOf))
        {
            file.Confirm(asOf);
        }

        status.Current(asOf);
    }

    /// <summary>Serves content of which some documents are newer; how old the others are stays as it was.</summary>
    /// <exception cref="SnapshotException">It is invalid; what was before is served.</exception>
    public void ServeNewer(CmsContent content) => Replace(content, status.Now.AsOf!.Value);

    /// <summary>What is served is still what the CMS has.</summary>
    /// <param name="asOf">When, in UTC.</param>
    public void Confirm(DateTimeOffset asOf)
    {
        file.Confirm(asOf);
        status.Current(asOf);
    }

    private bool Replace(CmsContent content, DateTimeOffset asOf)
    {
        var document = content.ToDocument();
        var hash = SHA256.HashData(document.Span);
        if (hash.AsSpan().SequenceEqual(_hash))
        {
            return false;
        }

        catalog.Serve(document, settings.Name);
        _hash = hash;
        logger.SnapshotServed(settings.Name, catalog.Snapshot);
        file.Save(document, asOf);
        return true;
    }
}
