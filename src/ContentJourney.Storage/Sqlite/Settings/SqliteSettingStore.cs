using ContentJourney.Engine.Settings;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Settings;

/// <summary>Settings in SQLite.</summary>
internal sealed class SqliteSettingStore(SqliteReaders readers, SqliteWriter writer) : ISettingStore
{
    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => Find(session, name), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string name, string value, CancellationToken cancellationToken) =>
        await writer.WriteAsync(1, session => Save(session, name, value), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Find(session, name) ?? Save(session, name, value), cancellationToken);

    private static string? Find(SqliteSession session, string name) => session
        .Sql("SELECT value FROM setting WHERE name = ?").Bind(name).First(row => row.Text(0));

    private static string Save(SqliteSession session, string name, string value)
    {
        session
            .Sql("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")
            .Bind(name).Bind(value).Execute();
        return value;
    }
}
