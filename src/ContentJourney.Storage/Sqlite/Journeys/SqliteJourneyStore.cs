using ContentJourney.Engine.Journeys;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Journeys;

/// <summary>Journeys in SQLite, each as its JSON document.</summary>
internal sealed class SqliteJourneyStore(SqliteReaders readers, SqliteWriter writer) : IJourneyStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Journey>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<Journey>>(
            session => session.Sql("SELECT document FROM journey ORDER BY alias").All(row => JourneyDocument.Parse(row.Text(0))),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SaveAsync(Journey journey, CancellationToken cancellationToken)
    {
        var document = JourneyDocument.ToJson(journey);
        return writer.WriteAsync(1, session => Save(session, journey.Alias, document), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string alias, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Delete(session, alias), cancellationToken);

    private static bool Save(SqliteSession session, string alias, string document)
    {
        session.Sql("INSERT INTO journey (alias, document) VALUES (?, ?) ON CONFLICT DO NOTHING").Bind(alias).Bind(document).Execute();
        if (session.Changes == 1)
        {
            return true;
        }

        session.Sql("UPDATE journey SET document = ? WHERE alias = ?").Bind(document).Bind(alias).Execute();
        return false;
    }

    private static bool Delete(SqliteSession session, string alias)
    {
        session.Sql("DELETE FROM journey WHERE alias = ?").Bind(alias).Execute();
        return session.Changes == 1;
    }
}
