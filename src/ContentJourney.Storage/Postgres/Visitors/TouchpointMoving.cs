using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// Moves a history from one visitor to another. Rows are added and deleted rather than updated, since the column by which
/// tables are distributed cannot change.
/// </summary>
internal static class TouchpointMoving
{
    // What was shown is moved in any case.
    private const string MoveShows = $"""
        INSERT INTO touchpoint (visitor_id, {CarriedShows.Columns})
        SELECT $2, {CarriedShows.Values} FROM touchpoint AS stays
        WHERE visitor_id = $1 AND {CarriedShows.Are}
            AND EXISTS (SELECT FROM touchpoint AS had WHERE had.visitor_id = $2 AND had.id = stays.id)
        """;

    private const string Move = $"""
        INSERT INTO touchpoint (visitor_id, {TouchpointTable.Columns})
        SELECT $2, {TouchpointTable.Columns} FROM touchpoint AS moved
        WHERE visitor_id = $1 AND (type = '{TouchpointTypes.ContentShown}'
            OR NOT EXISTS (SELECT FROM touchpoint AS had WHERE had.visitor_id = $2 AND had.id = moved.id))
        """;

    /// <summary>Moves what the other does not have; the rest is gone. Both rows of <c>visitor</c> are held; their months are the caller's.</summary>
    public static async Task MoveAsync(NpgsqlConnection connection, Guid from, Guid to, CancellationToken cancellationToken)
    {
        await connection.Sql(MoveShows, from, to).RunAsync(cancellationToken);
        await connection.Sql(Move, from, to).RunAsync(cancellationToken);
        await connection.Sql("DELETE FROM touchpoint WHERE visitor_id = $1", from).RunAsync(cancellationToken);
    }
}
