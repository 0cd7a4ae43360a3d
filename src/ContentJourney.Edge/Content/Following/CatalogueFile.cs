using System.Security.Cryptography;
using System.Text;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>
/// Keeps the last good content in the data directory, so that a restart without the CMS serves it. Its time of last change says
/// until when it was known to be what the CMS has.
/// </summary>
internal sealed class CatalogueFile(
    FollowSettings settings, IOptions<StorageOptions> storage, IHostEnvironment environment, ILogger<CatalogueFile> logger)
{
    private const int NameBytes = 6;

    /// <summary>The file: another one for each CMS, so that none is taken for another.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(
            storage.Value.DataDirectory,
            $"content-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.Name)).AsSpan(0, NameBytes))}.json"),
        environment.ContentRootPath);

    /// <summary>What is kept, or null.</summary>
    public (ReadOnlyMemory<byte> Document, DateTimeOffset AsOf)? Load()
    {
        try
        {
            return File.Exists(Path) ? (File.ReadAllBytes(Path), new DateTimeOffset(File.GetLastWriteTimeUtc(Path))) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.KeptContentUnreadable(Path, exception.Message);
            return null;
        }
    }

    /// <summary>Keeps the document, whole or not at all.</summary>
    public void Save(ReadOnlyMemory<byte> document, DateTimeOffset asOf) => Write(() =>
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var next = $"{Path}.next";
        using (var file = File.Create(next))
        {
            file.Write(document.Span);
            file.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(next, asOf.UtcDateTime);
        File.Move(next, Path, overwrite: true);
    });

    /// <summary>What is kept is still what the CMS has.</summary>
    public void Confirm(DateTimeOffset asOf) => Write(() => File.SetLastWriteTimeUtc(Path, asOf.UtcDateTime));

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.ContentNotKept(Path, exception.Message);
        }
    }
}
