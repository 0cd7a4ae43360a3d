using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Postgres.Connections;

namespace ContentJourney.Storage.Postgres.Rules;

/// <summary>Versions of rule sets in PostgreSQL.</summary>
internal sealed class PostgresRuleSetStore(PostgresTransactions transactions) : IRuleSetStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RuleSetRecord>> ListAsync(string journey, CancellationToken cancellationToken) =>
        transactions.ReadAsync<IReadOnlyList<RuleSetRecord>>(
            async (connection, cancel) => await RuleSetTable.ListAsync(connection, journey, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> FindAsync(string journey, int version, CancellationToken cancellationToken) =>
        transactions.ReadAsync((connection, cancel) => RuleSetTable.FindAsync(connection, journey, version, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> FindLiveAsync(string journey, CancellationToken cancellationToken) =>
        transactions.ReadAsync((connection, cancel) => RuleSetTable.FindLiveAsync(connection, journey, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> AddDraftAsync(string journey, string document, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactions.WriteAsync((connection, cancel) => RuleSetTable.AddAsync(connection, journey, document, now, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> ReplaceDraftAsync(string journey, int version, string document, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            (connection, cancel) => RuleSetTable.ReplaceDraftAsync(connection, journey, version, document, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteDraftAsync(string journey, int version, CancellationToken cancellationToken) =>
        transactions.WriteAsync((connection, cancel) => RuleSetTable.DeleteDraftAsync(connection, journey, version, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RuleSetRecord?> MakeLiveAsync(string journey, int version, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            (connection, cancel) => RuleSetPublishing.MakeLiveAsync(connection, journey, version, now, cancel), cancellationToken);
}
