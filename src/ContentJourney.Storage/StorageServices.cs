using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Postgres;
using ContentJourney.Storage.Sqlite;
using ContentJourney.Storage.Writing;
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
    /// The connection string <c>ConnectionStrings:ContentJourney</c> chooses: <c>Host=…</c> is PostgreSQL,
    /// <c>Data Source=…</c> a SQLite file, none the SQLite file in <c>ContentJourney:DataDirectory</c>. The host fails to
    /// start when the store cannot be reached or written, or is that of a newer version; the database is migrated before
    /// any hosted service, the server included, starts.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; read: the section <c>ContentJourney</c> and the connection string.</param>
    public static IServiceCollection AddContentJourneyStorage(this IServiceCollection services, IConfiguration configuration) =>
        services.AddContentJourneyStorage(configuration, configuration.GetConnectionString(StorageOptions.ConnectionName));

    /// <summary>As <see cref="AddContentJourneyStorage(IServiceCollection, IConfiguration)"/>, for a host that keeps the connection string elsewhere.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; read: the section <c>ContentJourney</c>.</param>
    /// <param name="connectionString">The connection string; null or empty: none.</param>
    public static IServiceCollection AddContentJourneyStorage(
        this IServiceCollection services, IConfiguration configuration, string? connectionString)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Configure(options => options.ConnectionString = connectionString)
            .ValidateOnStart();
        services.AddMetrics().TryAddSingleton(TimeProvider.System);
        services.AddSingleton(WriteLimits.Default).AddHostedService<MigrationService>();
        return StoreAddress.IsPostgres(connectionString) ? services.AddPostgres() : services.AddSqlite();
    }
}
