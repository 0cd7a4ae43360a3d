using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Configuration;

/// <summary>Where the store keeps its data; under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>The connection string that chooses the store (environment: <c>ConnectionStrings__ContentJourney</c>).</summary>
    public const string ConnectionName = "ContentJourney";

    /// <summary>
    /// The folder of <c>contentjourney.db</c>, made if it is missing; relative paths start at the content root. The
    /// process must be allowed to write there, and it must be a local disk: the store's locks do not work over a network share.
    /// Not used when a connection string names the store.
    /// </summary>
    /// <value>The default is <c>data</c>.</value>
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// The store: <c>Host=…;Database=…</c> is PostgreSQL, <c>Data Source=…</c> the path of a SQLite file; null: the SQLite
    /// file in <see cref="DataDirectory"/>. Given to <see cref="StorageServices"/>.
    /// </summary>
    /// <value>The default is null.</value>
    public string? ConnectionString { get; internal set; }

    /// <summary>Where the store is, for people: the path of the SQLite file, or PostgreSQL's host and database, never with a password.</summary>
    /// <param name="environment">The host, from whose content root relative paths start.</param>
    public string Describe(IHostEnvironment environment) => StoreAddress.IsPostgres(ConnectionString)
        ? $"PostgreSQL {StoreAddress.PostgresPlace(ConnectionString)}"
        : Configuration.DataDirectory.SqliteFile(this, environment);
}
