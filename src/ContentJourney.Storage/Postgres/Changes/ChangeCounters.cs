using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>The counters of <c>change</c> as they were read last.</summary>
internal sealed class ChangeCounters
{
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    /// <summary>Reads the counters.</summary>
    /// <returns>Those that differ from the last reading; all of them the first time.</returns>
    public async Task<StoreChanges> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var counters = await connection
            .Sql("SELECT topic, number FROM change").AllAsync(row => (Topic: row.GetString(0), Number: row.GetInt64(1)), cancellationToken);
        var changes = StoreChanges.None;
        foreach (var (topic, number) in counters)
        {
            if (!_seen.TryGetValue(topic, out var seen) || seen != number)
            {
                _seen[topic] = number;
                changes |= Enum.Parse<StoreChanges>(topic, ignoreCase: true);
            }
        }

        return changes;
    }
}
