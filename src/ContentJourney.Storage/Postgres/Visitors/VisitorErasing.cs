using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Erases a visitor inside a transaction.</summary>
internal static class VisitorErasing
{
    // In every partition, whatever months are noted: nothing may be left.
    private static readonly string[] EachTable =
    [
        "DELETE FROM touchpoint WHERE visitor_id = $1",
        "DELETE FROM known_user WHERE visitor_id = $1",
        "DELETE FROM visitor WHERE visitor_id = $1 OR joined_to = $1",
    ];

    /// <summary>Erases the visitor named by any of its ids.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> EraseAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        if (await VisitorTable.FindAsync(connection, id, cancellationToken) is not { } named)
        {
            return false;
        }

        var visitor = named.JoinedTo ?? named.Id;
        await connection
            .Sql("SELECT 1 FROM known_user WHERE visitor_id = $1 FOR UPDATE", visitor)
            .FirstAsync(row => row.GetInt32(0), cancellationToken);
        var held = await VisitorTable.LockAsync(connection, [visitor, id], cancellationToken);
        if (!held.Any(row => row.Id == visitor && row.JoinedTo is null))
        {
            throw new ConflictException();
        }

        foreach (var delete in EachTable)
        {
            await connection.Sql(delete, visitor).RunAsync(cancellationToken);
        }

        return true;
    }
}
