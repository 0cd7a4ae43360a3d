using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Storage;

/// <summary>The database of a site, as its settings name it.</summary>
/// <param name="ConnectionString">The connection string; null: none that can be used.</param>
/// <param name="DataDirectory">The folder of the SQLite file where there is no connection string.</param>
/// <param name="Problem">Why the settings name no database that can be used; null: they do, or name none.</param>
internal sealed record SiteDatabase(string? ConnectionString, string DataDirectory, string? Problem)
{
    /// <summary>The connection string that may name it.</summary>
    public const string ConnectionName = "contentJourneyDbDSN";

    private const string CmsDefault = "umbraco/Data";
    private static readonly string[] s_providers = ["Microsoft.Data.Sqlite", "Npgsql"];

    /// <summary>
    /// The database of the connection string; without one a file in <c>ContentJourney:DataDirectory</c>, else in the folder
    /// where the CMS keeps its own.
    /// </summary>
    public static SiteDatabase Of(IConfiguration configuration)
    {
        var connection = configuration.GetUmbracoConnectionString(ConnectionName, out var provider);
        var directory = configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataDirectory)}"]
            ?? AppDomain.CurrentDomain.GetData(Constants.System.DataDirectoryName)?.ToString()
            ?? CmsDefault;
        var problem = FindProviderProblem(provider) ?? StoreAddress.FindProblem(connection);
        return new SiteDatabase(problem is null ? connection : null, directory, problem);
    }

    private static string? FindProviderProblem(string? provider) => string.IsNullOrEmpty(provider) || s_providers.Contains(provider)
        ? null
        : $"ConnectionStrings:{ConnectionName}_ProviderName is '{provider}'; allowed: {string.Join(", ", s_providers)}, or none.";
}
