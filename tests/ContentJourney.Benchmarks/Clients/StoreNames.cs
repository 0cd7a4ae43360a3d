namespace ContentJourney.Benchmarks.Clients;

/// <summary>The stores, as results and arguments name them.</summary>
internal static class StoreNames
{
    public const string Sqlite = "SQLite";

    public const string Postgres = "PostgreSQL";

    /// <summary>Whether a store is to be measured.</summary>
    /// <param name="store">The store's name.</param>
    /// <param name="only">The one that is wanted alone; null: all.</param>
    /// <exception cref="ArgumentException">There is no store of that name.</exception>
    public static bool IsWanted(string store, string? only) => only is null or Sqlite or Postgres
        ? only is null || only == store
        : throw new ArgumentException($"There is no store '{only}'; allowed: {Sqlite}, {Postgres}, or none for both.", nameof(only));
}
