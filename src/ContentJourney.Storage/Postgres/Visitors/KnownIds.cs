using System.Globalization;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Finds which ids visitors have, month by month, in the months that each of them has. Who asks holds the visitors' rows.</summary>
internal sealed class KnownIds
{
    private readonly SortedDictionary<int, List<(Guid Visitor, string Id)>> _months = [];

    /// <summary>Asks for a touchpoint's id.</summary>
    public void Add(LockedVisitor visitor, NewTouchpoint touchpoint)
    {
        foreach (var month in visitor.Row.Months)
        {
            // The id of a show stands for its instant alone, since nobody else knows it.
            if (!touchpoint.IsShow || month == touchpoint.Month.Number)
            {
                Add(month, visitor.Row.Id, touchpoint.Id);
            }
        }
    }

    /// <summary>Asks for an id in a month.</summary>
    public void Add(int month, Guid visitor, string id)
    {
        if (!_months.TryGetValue(month, out var asked))
        {
            _months.Add(month, asked = []);
        }

        asked.Add((visitor, id));
    }

    /// <summary>Those that are stored, and the first of the shows that lie in their rows.</summary>
    public HashSet<(Guid Visitor, string Id)> Find(NpgsqlConnection connection)
    {
        var known = new HashSet<(Guid, string)>();
        if (_months.Count == 0)
        {
            return known;
        }

        using var batch = connection.CreateBatch();
        foreach (var (month, asked) in _months)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Sql(new Month(month)))
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid[]> { TypedValue = [.. asked.Select(pair => pair.Visitor)] },
                    new NpgsqlParameter<string[]> { TypedValue = [.. asked.Select(pair => pair.Id)] },
                },
            });
        }

        using var reader = batch.ExecuteReader();
        do
        {
            while (reader.Read())
            {
                known.Add((reader.GetGuid(0), reader.GetString(1)));
                if (!reader.IsDBNull(2))
                {
                    known.Add((reader.GetGuid(0), reader.GetString(2)));
                }
            }
        }
        while (reader.NextResult());
        return known;
    }

    /// <summary>
    /// Asks for ids in a month, which stands there as constants: also a kept plan is then one for the one partition, and locks no other.
    /// <c>OFFSET 0</c> leaves no other plan than to look for each id.
    /// </summary>
    public static string Sql(Month month) => string.Create(CultureInfo.InvariantCulture, $"""
        SELECT known.* FROM unnest($1, $2) AS given (visitor_id, id) CROSS JOIN LATERAL (
            SELECT visitor_id, id, CASE WHEN {CarriedShows.Are} THEN {CarriedShows.Id} END FROM touchpoint
            WHERE visitor_id = given.visitor_id AND id = given.id AND occurred_at >= {month.Start} AND occurred_at < {month.End}
            OFFSET 0) AS known
        """);
}
