using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Finds the visitors who are known by a site's own ids, and names those who are not yet.</summary>
internal static class KnownUsers
{
    // The order of the ids is the order of the locks: first users, then visitors, each by id.
    private const string Add =
        "INSERT INTO known_user (user_id, visitor_id) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING RETURNING user_id";

    /// <summary>The visitors of users; shared, so that nobody erases the known visitor meanwhile.</summary>
    public const string Find = "SELECT user_id, visitor_id FROM known_user WHERE user_id = ANY ($1) ORDER BY user_id FOR KEY SHARE";

    /// <summary>The visitors of all users that writes name, under the stored form of the user's id.</summary>
    /// <exception cref="ConflictException">A user was erased meanwhile.</exception>
    public static IReadOnlyDictionary<string, KnownUser> Resolve(KeptConnection connection, IEnumerable<VisitorWrite> writes)
    {
        var given = new SortedDictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var write in writes)
        {
            if (write.UserId is { } userId)
            {
                given.TryAdd(PostgresText.Escape(userId), write.Visitor.Value);
            }
        }

        return given.Count == 0 ? new Dictionary<string, KnownUser>() : Resolve(connection, given);
    }

    private static Dictionary<string, KnownUser> Resolve(KeptConnection connection, SortedDictionary<string, Guid> given)
    {
        string[] ids = [.. given.Keys];
        var add = new NpgsqlBatchCommand(Add)
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = ids }, new NpgsqlParameter<Guid[]> { TypedValue = [.. given.Values] } },
        };
        var find = new NpgsqlBatchCommand(Find) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = ids } } };
        using var batch = connection.Batch(new NpgsqlBatchCommand(PostgresTransactions.Durable), add, find);
        using var reader = connection.Read(batch);
        reader.NextResult();
        var added = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            added.Add(reader.GetString(0));
        }

        reader.NextResult();
        var users = new Dictionary<string, KnownUser>(StringComparer.Ordinal);
        while (reader.Read())
        {
            users.Add(reader.GetString(0), new KnownUser(reader.GetGuid(1), added.Contains(reader.GetString(0))));
        }

        return users.Count == ids.Length ? users : throw new ConflictException();
    }
}

/// <summary>Who is known by a site's own id.</summary>
/// <param name="Visitor">The visitor.</param>
/// <param name="IsNew">Whether this transaction has named them.</param>
internal sealed record KnownUser(Guid Visitor, bool IsNew);
