using System.Data.Common;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Storage;

/// <summary>The database of a site, as its settings name it.</summary>
/// <param name="DataDirectory">The folder of the database's file.</param>
/// <param name="Problem">Why the settings name no database that can be used; null: they do, or name none.</param>
internal sealed record SiteDatabase(string DataDirectory, string? Problem)
{
    /// <summary>The connection string that may name it.</summary>
    public const string ConnectionName = "contentJourneyDbDSN";

    private const string FileName = "contentjourney.db";
    private const string ProviderSuffix = "_ProviderName";
    private const string SqliteProvider = "Microsoft.Data.Sqlite";
    private const string CmsDefault = "umbraco/Data";

    /// <summary>
    /// The database of the connection string; without one a file in <c>ContentJourney:DataDirectory</c>, else in the folder
    /// where the CMS keeps its own.
    /// </summary>
    public static SiteDatabase Of(IConfiguration configuration)
    {
        var usual = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataDirectory)}"]
            ?? AppDomain.CurrentDomain.GetData(Constants.System.DataDirectoryName)?.ToString()
            ?? CmsDefault;
        if (configuration.GetUmbracoConnectionString(ConnectionName, out var provider) is not { Length: > 0 } connection)
        {
            return new SiteDatabase(usual, null);
        }

        if (provider is { Length: > 0 } && provider != SqliteProvider)
        {
            return new SiteDatabase(usual, $"ConnectionStrings:{ConnectionName}{ProviderSuffix} is '{provider}'; allowed: {SqliteProvider}.");
        }

        return FolderOf(connection) is { } folder
            ? new SiteDatabase(folder, null)
            : new SiteDatabase(usual, $"ConnectionStrings:{ConnectionName} must name a SQLite file called {FileName}, such as 'Data Source=|DataDirectory|/{FileName}'.");
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
