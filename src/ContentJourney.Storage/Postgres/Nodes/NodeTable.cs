using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Nodes;

/// <summary>Statements on <c>node</c>.</summary>
internal static class NodeTable
{
    /// <summary>Whether this node is there, and no other.</summary>
    public const string IsAlone = "SELECT coalesce(bool_and(node_id = $1), false) FROM node";

    private const string Sign =
        "INSERT INTO node (node_id, signs) VALUES ($1, 1) ON CONFLICT (node_id) DO UPDATE SET signs = node.signs + 1 RETURNING signs";

    /// <summary>Gives a sign of life, durably: a server that restarts must not forget who uses it.</summary>
    /// <returns>Whether the others did not know of this node until now.</returns>
    public static async Task<bool> SignAsync(NpgsqlConnection connection, Guid node, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(PostgresTransactions.Durable));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Sign) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = node } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0) == 1;
    }

    /// <summary>Looks whether this node is there, and no other.</summary>
    public static Task<bool> IsAloneAsync(NpgsqlConnection connection, Guid node, CancellationToken cancellationToken) =>
        connection.Sql(IsAlone, node).FirstAsync(row => row.GetBoolean(0), cancellationToken);

    /// <summary>The other nodes and how many signs of life each has given.</summary>
    public static Task<List<(Guid Node, long Signs)>> OthersAsync(NpgsqlConnection connection, Guid node, CancellationToken cancellationToken) =>
        connection.Sql("SELECT node_id, signs FROM node WHERE node_id <> $1", node).AllAsync(row => (row.GetGuid(0), row.GetInt64(1)), cancellationToken);

    /// <summary>Takes a node away that has given no sign since.</summary>
    /// <returns>1, or 0 where it has.</returns>
    public static Task<int> RemoveAsync(NpgsqlConnection connection, Guid node, long signs, CancellationToken cancellationToken) =>
        connection.Sql("DELETE FROM node WHERE node_id = $1 AND signs = $2", node, signs).RunAsync(cancellationToken);

    /// <summary>Takes this node away.</summary>
    public static Task<int> LeaveAsync(NpgsqlConnection connection, Guid node, CancellationToken cancellationToken) =>
        connection.Sql("DELETE FROM node WHERE node_id = $1", node).RunAsync(cancellationToken);
}
