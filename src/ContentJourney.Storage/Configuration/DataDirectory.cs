using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Configuration;

/// <summary>The data directory as a full path, made and tried out.</summary>
internal static class DataDirectory
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Name of the SQLite file in it.</summary>
    public const string FileName = "contentjourney.db";

    /// <summary>The full path of the SQLite file: the one that the connection string names, else that in the configured directory.</summary>
    public static string SqliteFile(StorageOptions options, IHostEnvironment environment) => Path.GetFullPath(
        StoreAddress.SqliteFile(options.ConnectionString) ?? Path.Combine(options.DataDirectory, FileName), environment.ContentRootPath);

    /// <summary>Makes the directory and writes into it; null when that works, otherwise what is wrong and what to do.</summary>
    public static string? FindProblem(string path)
    {
        try
        {
            Create(path);
            var probe = Path.Combine(path, $".write-test-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return $"ContentJourney:DataDirectory: the directory '{path}' cannot be made or written: {exception.Message} "
                + "Let this process write there, or name another directory (environment: ContentJourney__DataDirectory).";
        }
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            // Histories and the signing key are nobody else's business on this machine.
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }
}
