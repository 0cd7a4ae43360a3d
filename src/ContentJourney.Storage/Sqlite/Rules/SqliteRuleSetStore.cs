using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Rules;

/// <summary>Versions of rule sets in SQLite.</summary>
internal sealed class SqliteRuleSetStore(SqliteReaders readers, SqliteWriter writer) : IRuleSetStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RuleSetRecord>> ListAsync(string journey, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<RuleSetRecord>>(session => RuleSetTable.List(session, journey), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> FindAsync(string journey, int version, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => RuleSetTable.Find(session, journey, version), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> FindLiveAsync(string journey, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => RuleSetTable.FindLive(session, journey), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> AddDraftAsync(string journey, string document, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => RuleSetTable.Add(session, journey, document, now), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> ReplaceDraftAsync(string journey, int version, string document, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => RuleSetTable.ReplaceDraft(session, journey, version, document), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteDraftAsync(string journey, int version, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => RuleSetTable.DeleteDraft(session, journey, version), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> MakeLiveAsync(string journey, int version, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => RuleSetPublishing.MakeLive(session, journey, version, now), cancellationToken);
}
