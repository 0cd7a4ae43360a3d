using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Experiments;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Writing;
using ContentJourney.Storage.Visitors;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// Stores what page views of visitors in memory write: touchpoints alone, with new ids, in one state of the visitor. Locks, states,
/// rows and the commit are one way to the server. What finds anything else than it expects is left to <see cref="VisitorChanges"/>.
/// </summary>
internal static class StateWrites
{
    /// <summary>Stores touchpoints of visitors who are in the given states.</summary>
    /// <remarks>
    /// One look at a visitor's row finds, holds and counts it: in the order of ids, in which the writes are given, as by everybody. The state
    /// makes it safe to send this again: it holds once. A consent that refuses (analytics and personalization are the bits of 3), or a month
    /// that the visitor does not have yet, is not for here.
    /// </remarks>
    public static readonly string StoreAll = $"""
        WITH ready AS (
            UPDATE visitor SET revision = visitor.revision + 1
            FROM (SELECT unnest($1) AS visitor_id, unnest($2) AS revision, unnest($3) AS month, unnest($4) AS consent) AS given
            WHERE visitor.visitor_id = given.visitor_id AND visitor.visitor_id = ANY ($1)
                AND visitor.revision = given.revision AND joined_to IS NULL AND given.month = ANY (visitor.months)
                AND coalesce(given.consent, visitor.consent) IS NOT DISTINCT FROM visitor.consent
                AND coalesce(given.consent, visitor.consent, 3) & 3 = 3
            RETURNING visitor.visitor_id, visitor.assignments
        ), added AS (
            INSERT INTO touchpoint (visitor_id, {TouchpointTable.Columns})
            SELECT visitor_id, {TouchpointTable.Columns} FROM ({TouchpointTable.Given(first: 5)}) AS given JOIN ready USING (visitor_id)
        )
        SELECT visitor_id, assignments, ({PostgresTransactions.Durable}) FROM ready
        """;

    /// <summary>Whether a write is of that kind.</summary>
    public static bool Takes(PreparedWrite prepared) => prepared is
    {
        Write: { OnlyInState: { } state, IdsAreNew: true, UserId: null, Traits.Count: 0, Assignments.Count: 0 } write,
        Rows: [var first, ..] rows,
    } && state.Visitor == write.Visitor && rows.All(row => row.Month == first.Month);

    /// <summary>Stores writes that <see cref="Takes"/> has taken, each of another visitor, by visitors' ids; durably when this returns.</summary>
    /// <returns>What became of those that found what they expected, in the order of the writes; null: nothing yet.</returns>
    public static VisitorWriteResult?[] Store(KeptConnection connection, PreparedWrite[] writes)
    {
        var store = new NpgsqlBatchCommand(StoreAll);
        Bind(store.Parameters, writes);
        TouchpointTable.Bind(store.Parameters, [.. writes.SelectMany(write => write.Rows, (write, row) => (write.Write.Visitor.Value, row))]);
        using var batch = connection.Batch(store);
        var ready = new Dictionary<Guid, IReadOnlyList<Assignment>>(writes.Length);
        using (var reader = connection.Read(batch))
        {
            while (reader.Read())
            {
                ready.Add(reader.GetGuid(0), AssignmentList.Read(reader.Utf8(1)));
            }
        }

        return Array.ConvertAll(writes, write => ready.TryGetValue(write.Write.Visitor.Value, out var assignments) ? Stored(write.Write, assignments) : null);
    }

    /// <summary>What became of such a write, when it is stored.</summary>
    public static VisitorWriteResult Stored(VisitorWrite write, IReadOnlyList<Assignment> assignments) =>
        new(write.Visitor, write.OnlyInState!.Value.Revision + 1, new TouchpointOutcome[write.Touchpoints.Count]) { Assignments = assignments };

    private static void Bind(NpgsqlParameterCollection parameters, PreparedWrite[] writes)
    {
        parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = Array.ConvertAll(writes, write => write.Write.Visitor.Value) });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(writes, write => write.Write.OnlyInState!.Value.Revision) });
        parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Array.ConvertAll(writes, write => write.Rows[0].Month.Number) });
        parameters.Add(new NpgsqlParameter<short?[]> { TypedValue = Array.ConvertAll(writes, write => (short?)ConsentBits.From(write.Write.Consent)) });
    }
}
