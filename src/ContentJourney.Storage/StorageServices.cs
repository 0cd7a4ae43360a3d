using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers the stores of visitors, journeys, rule sets, server keys and settings, and <see cref="IStoreHealth"/>.
    /// The host fails to start when the data directory cannot be written or holds the database of a newer version; the
    /// database is migrated before any hosted service, the server included, starts.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; read: <c>ContentJourney:DataDirectory</c>.</param>
    public static IServiceCollection AddContentJourneyStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSqlite();
    }
}
