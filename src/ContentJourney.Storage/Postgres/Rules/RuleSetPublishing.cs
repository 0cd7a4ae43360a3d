using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Rules;

/// <summary>Makes a version live inside a transaction.</summary>
internal static class RuleSetPublishing
{
    /// <summary>Archives the live version and makes another live; null where there is no version of that number.</summary>
    public static async Task<RuleSetRecord?> MakeLiveAsync(
        NpgsqlConnection connection, string journey, int version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await RuleSetTable.LockJourneyAsync(connection, journey, cancellationToken);
        var next = await RuleSetTable.FindAsync(connection, journey, version, cancellationToken);
        if (next is null || next.Status == RuleSetStatus.Live)
        {
            return next;
        }

        await connection
            .Sql("UPDATE rule_set SET status = 'archived' WHERE journey = $1 AND status = 'live'", journey).RunAsync(cancellationToken);

        // The order of publications says which version was live before: it must not get lost in equal instants or a clock set back.
        await connection
            .Sql(
                """
                UPDATE rule_set SET status = 'live', published_at =
                    greatest($3, (SELECT max(published_at) + 1 FROM rule_set WHERE journey = $1))
                WHERE journey = $1 AND version = $2
                """,
                journey, version, now.UtcTicks)
            .RunAsync(cancellationToken);
        return await RuleSetTable.FindAsync(connection, journey, version, cancellationToken);
    }
}
