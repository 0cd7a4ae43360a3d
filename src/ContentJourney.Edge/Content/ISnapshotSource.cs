namespace ContentJourney.Edge.Content;

/// <summary>Where the snapshot comes from.</summary>
internal interface ISnapshotSource
{
    /// <summary>What people call it: a path or an address.</summary>
    string Name { get; }

    /// <summary>How often to look for a newer one.</summary>
    TimeSpan Interval { get; }

    /// <summary>The document, unless it is still the one of <paramref name="knownVersion"/>: then null.</summary>
    /// <exception cref="SnapshotException">It cannot be had; the message says why.</exception>
    Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken);
}

/// <summary>A snapshot document as it was read.</summary>
/// <param name="Utf8">The bytes.</param>
/// <param name="Version">Differs when the bytes may differ.</param>
internal sealed record SnapshotBytes(ReadOnlyMemory<byte> Utf8, string Version);
