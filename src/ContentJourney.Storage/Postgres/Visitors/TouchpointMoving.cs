using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// Moves a history from one visitor to another. Rows are added and deleted rather than updated, since the column by which
/// tables are distributed cannot change.
/// </summary>
internal static class TouchpointMoving
{
    private const string MoveIds = """
        INSERT INTO touchpoint_id (visitor_id, id, occurred_at)
        SELECT $2, id, occurred_at FROM touchpoint_id WHERE visitor_id = $1 ON CONFLICT DO NOTHING RETURNING id
        """;

    private const string MoveTouchpoints = $"""
        INSERT INTO touchpoint (visitor_id, {TouchpointTable.Columns})
        SELECT $2, {TouchpointTable.Columns} FROM touchpoint WHERE visitor_id = $1 AND (id = ANY ($3) OR type = '{TouchpointTypes.ContentShown}')
        """;

    /// <summary>Moves what the other does not have; the rest is gone. Both rows of <c>visitor</c> are held.</summary>
    public static async Task MoveAsync(NpgsqlConnection connection, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var moved = await connection.Sql(MoveIds, from, to).AllAsync(row => row.GetString(0), cancellationToken);
        await connection.Sql(MoveTouchpoints, from, to, moved.ToArray()).RunAsync(cancellationToken);
        await connection.Sql("DELETE FROM touchpoint WHERE visitor_id = $1", from).RunAsync(cancellationToken);
        await connection.Sql("DELETE FROM touchpoint_id WHERE visitor_id = $1", from).RunAsync(cancellationToken);
    }
}
