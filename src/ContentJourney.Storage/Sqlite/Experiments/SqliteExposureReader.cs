using System.Runtime.CompilerServices;
using ContentJourney.Engine.Experiments;
using ContentJourney.Storage.Experiments;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Visitors;

namespace ContentJourney.Storage.Sqlite.Experiments;

/// <summary>Reads the exposed visitors in SQLite, in the order of their numbers.</summary>
internal sealed class SqliteExposureReader(SqliteReaders readers) : IExposureReader
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ExposedVisitor> ReadAsync(
        string experiment, int version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? after = 0; after is { } last;)
        {
            (after, var exposed) = await readers.ReadAsync(session => ReadStep(session, last, experiment, version), cancellationToken);
            foreach (var visitor in exposed)
            {
                yield return visitor;
            }
        }
    }

    private static (long? Last, List<ExposedVisitor> Exposed) ReadStep(SqliteSession session, long after, string experiment, int version)
    {
        var rows = VisitorTable.ListAssigned(session, after, Exposures.Step);
        var exposed = new List<ExposedVisitor>();
        foreach (var row in rows)
        {
            if (Exposures.Of(row.Assignments, row.Consent, experiment, version) is { } found)
            {
                exposed.Add(new ExposedVisitor(
                    found.Variant, found.ExposedAt!.Value, found.ExposedStage!, row.Traits, TouchpointTable.List(session, row)));
            }
        }

        return (rows.Count == 0 ? null : rows[^1].Number, exposed);
    }
}
