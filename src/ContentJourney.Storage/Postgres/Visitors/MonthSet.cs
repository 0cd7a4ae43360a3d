using System.Globalization;
using ContentJourney.Storage.Postgres.Partitions;

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

    /// <summary>The time that the months cover, those that follow each other as one.</summary>
    /// <param name="months">The months.</param>
    /// <param name="atMost">How many parts there may be; where there are more, all is one part with the gaps in it.</param>
    public static IReadOnlyList<(long Start, long End)> Spans(int[] months, int atMost)
    {
        var spans = new List<(long Start, long End)>();
        foreach (var month in months)
        {
            var (start, end) = (new Month(month).Start, new Month(month).End);
            if (spans.Count > 0 && spans[^1].End == start)
            {
                start = spans[^1].Start;
                spans.RemoveAt(spans.Count - 1);
            }

            spans.Add((start, end));
        }

        return spans.Count > atMost ? [(spans[0].Start, spans[^1].End)] : spans;
    }
}
