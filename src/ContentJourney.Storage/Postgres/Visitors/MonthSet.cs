using System.Globalization;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// The months of a visitor's touchpoints, in order: where histories and ids are looked for. One too many costs a look, one too few loses
/// what is there: so who stores touchpoints adds their months in the same transaction, and only <see cref="PostgresHistoryRetention"/> takes any away.
/// </summary>
internal static class MonthSet
{
    /// <summary>The months with further ones; the same list where it has them all.</summary>
    public static int[] Add(int[] months, IEnumerable<int> further)
    {
        int[] missing = [.. further.Except(months)];
        return missing.Length == 0 ? months : [.. months.Concat(missing).Order()];
    }

    /// <summary>As PostgreSQL writes an array.</summary>
    public static string Literal(int[] months) =>
        $"{{{string.Join(',', months.Select(month => month.ToString(CultureInfo.InvariantCulture)))}}}";
}
