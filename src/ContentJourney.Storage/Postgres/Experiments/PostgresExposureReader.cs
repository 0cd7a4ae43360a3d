using System.Runtime.CompilerServices;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Experiments;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Experiments;

/// <summary>Reads the exposed visitors in PostgreSQL, in the order of their ids.</summary>
internal sealed class PostgresExposureReader(PostgresTransactions transactions) : IExposureReader
{
    private const string FindVisitors =
        $"SELECT {VisitorTable.Columns} FROM visitor WHERE visitor_id > $1 AND assignments IS NOT NULL ORDER BY visitor_id LIMIT $2";

    private const string FindHistories =
        $"SELECT visitor_id, {TouchpointTable.Columns} FROM touchpoint WHERE visitor_id = ANY ($1)";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExposedVisitor> ReadAsync(
        string experiment, int version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (Guid? after = Guid.Empty; after is { } last;)
        {
            (after, var exposed) = await transactions.ReadAsync(
                (connection, cancel) => ReadStepAsync(connection, last, experiment, version, cancel), cancellationToken);
            foreach (var visitor in exposed)
            {
                yield return visitor;
            }
        }
    }

    private static async Task<(Guid? Last, List<ExposedVisitor> Exposed)> ReadStepAsync(
        NpgsqlConnection connection, Guid after, string experiment, int version, CancellationToken cancellationToken)
    {
        var rows = await connection.Sql(FindVisitors, after, Exposures.Step).AllAsync(VisitorTable.Read, cancellationToken);
        var found = rows
            .Select(row => (Row: row, Assignment: Exposures.Of(row.Assignments, row.Consent, experiment, version)!))
            .Where(pair => pair.Assignment is not null)
            .ToList();
        var histories = found.ToDictionary(pair => pair.Row.Id, _ => new List<Touchpoint>());
        await connection.Sql(FindHistories, histories.Keys.ToArray()).AllAsync(
            row =>
            {
                TouchpointTable.Read(row, 1, histories[row.GetGuid(0)]);
                return true;
            },
            cancellationToken);
        return (rows.Count == 0 ? null : rows[^1].Id, [.. found.Select(pair => ToExposed(pair.Row, pair.Assignment, histories[pair.Row.Id]))]);
    }

    private static ExposedVisitor ToExposed(VisitorRow row, Assignment assignment, List<Touchpoint> history)
    {
        HistoryOrder.Restore(history);
        return new ExposedVisitor(assignment.Variant, assignment.ExposedAt!.Value, assignment.ExposedStage!, row.Traits, history);
    }
}
