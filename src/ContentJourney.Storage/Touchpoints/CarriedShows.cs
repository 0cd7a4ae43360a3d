using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>
/// SQL about a row of <c>touchpoint</c> that carries shows (<see cref="ShowRun"/>), the same for every database. Where the row goes and they
/// stay, they become a row of their own.
/// </summary>
internal static class CarriedShows
{
    /// <summary>Whether the row carries any; null where nothing was shown.</summary>
    public const string Are = """shows LIKE '["%'""";

    /// <summary>The first id.</summary>
    public const string Id = "substr(shows, 3, 36)";

    /// <summary>When they were shown.</summary>
    public const string OccurredAt = "received_at";

    /// <summary>The columns of their own row that are not null, after the visitor's.</summary>
    public const string Columns = "occurred_at, id, type, received_at, shows";

    /// <summary>The values of <see cref="Columns"/>.</summary>
    public const string Values = $"{OccurredAt}, {Id}, '{TouchpointTypes.ContentShown}', received_at, '[' || substr(shows, 41)";
}
