namespace ContentJourney.Storage.Migrations;

/// <summary>Brings one provider's database to the schema of this version.</summary>
internal interface IStoreMigrator
{
    /// <summary>Makes or migrates the database, then opens it for the stores. Several processes may do so at once.</summary>
    /// <exception cref="InvalidOperationException">The database is none of ours, of a newer version, or out of reach.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
