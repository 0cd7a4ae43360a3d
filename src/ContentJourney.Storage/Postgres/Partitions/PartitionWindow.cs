namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>
/// The months that get partitions. Senders choose when a touchpoint occurred, and must not be able to have a table made for
/// every month since year 1: what is outside stays in the default partition.
/// </summary>
internal static class PartitionWindow
{
    /// <summary>Months that are made before they begin.</summary>
    public const int Ahead = 3;

    private const int Back = 10 * 12;

    /// <summary>The first month.</summary>
    public static Month First(DateTimeOffset now) => Month.Of(now).Plus(-Back);

    /// <summary>The last month.</summary>
    public static Month Last(DateTimeOffset now) => Month.Of(now).Plus(Ahead);
}
