using System.Data.Common;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Storage;

/// <summary>The folder of the database in a site.</summary>
internal static class SiteDataDirectory
{
    /// <summary>The connection string that may name it.</summary>
    public const string ConnectionName = "contentJourneyDbDSN";

    private const string FileName = "contentjourney.db";
    private const string CmsDefault = "umbraco/Data";

    /// <summary>That of the connection string, else of <c>ContentJourney:DataDirectory</c>, else the one the CMS keeps its own database in.</summary>
    /// <exception cref="OptionsValidationException">The connection string is none of ours.</exception>
    public static string Find(IConfiguration configuration)
    {
        if (configuration.GetUmbracoConnectionString(ConnectionName) is { Length: > 0 } connection)
        {
            return FolderOf(connection) ?? throw new OptionsValidationException(
                Options.DefaultName,
                typeof(StorageOptions),
                [$"ConnectionStrings:{ConnectionName} must name a SQLite file called {FileName}, such as 'Data Source=|DataDirectory|/{FileName}'."]);
        }

        return configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataDirectory)}"]
            ?? AppDomain.CurrentDomain.GetData(Constants.System.DataDirectoryName)?.ToString()
            ?? CmsDefault;
    }

    private static string? FolderOf(string connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            return parts.TryGetValue("Data Source", out var source)
                && Path.GetFileName(source.ToString()) == FileName
                && Path.GetDirectoryName(source.ToString()) is { Length: > 0 } folder
                ? folder
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
