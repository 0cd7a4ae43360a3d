using System.Globalization;

namespace ContentJourney.Edge.Content;

/// <summary>A snapshot in a file.</summary>
/// <param name="path">The file.</param>
internal sealed class SnapshotFile(string path) : ISnapshotSource
{
    public string Name => path;

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public async Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new SnapshotException($"The content file '{path}' does not exist (ContentJourney:Content).");
            }

            // Taken before the bytes: a change while reading is then seen as a newer version.
            var version = string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}-{file.Length}");
            return version == knownVersion ? null : new SnapshotBytes(await File.ReadAllBytesAsync(path, cancellationToken), version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"The content file '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
