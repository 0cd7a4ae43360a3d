using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Joins an anonymous visitor to a known one inside a transaction; a <see cref="ConflictException"/> has it run again.</summary>
internal static class VisitorJoining
{
    /// <summary>Joins; null when the visitor is known by another id.</summary>
    public static async Task<VisitorId?> JoinAsync(
        NpgsqlConnection connection, Guid id, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visitor = await VisitorTable.FindAsync(connection, id, cancellationToken);
        if (visitor?.JoinedTo is { } joined)
        {
            visitor = await VisitorTable.FindAsync(connection, joined, cancellationToken) ?? throw new ConflictException();
        }

        if (visitor?.UserId is { } name)
        {
            return name == userId ? new VisitorId(visitor.Id) : null;
        }

        var known = await NameAsync(connection, userId, id, cancellationToken);
        await (known == id
            ? BecomeKnownAsync(connection, id, userId, now, cancellationToken)
            : AnswerAsKnownAsync(connection, id, known, now, cancellationToken));
        return new VisitorId(known);
    }

    // The visitor who is known by the site's id: this one, if there was none.
    private static async Task<Guid> NameAsync(NpgsqlConnection connection, string userId, Guid id, CancellationToken cancellationToken)
    {
        var key = PostgresText.Escape(userId);
        await connection
            .Sql("INSERT INTO known_user (user_id, visitor_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", key, id).RunAsync(cancellationToken);
        var known = await connection
            .Sql("SELECT visitor_id FROM known_user WHERE user_id = $1 FOR KEY SHARE", key)
            .FirstAsync(row => (Guid?)row.GetGuid(0), cancellationToken);
        return known ?? throw new ConflictException();
    }

    private static async Task BecomeKnownAsync(
        NpgsqlConnection connection, Guid id, string userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await VisitorTable.AddAsync(connection, VisitorRow.New(id, null, now), cancellationToken);
        var held = await VisitorTable.LockAsync(connection, [id], cancellationToken);
        if (held is not [{ JoinedTo: null, UserId: null } row])
        {
            throw new ConflictException();
        }

        await VisitorTable.UpdateAsync(connection, row with { Revision = row.Revision + 1, UserId = userId }, cancellationToken);
    }

    private static async Task AnswerAsKnownAsync(
        NpgsqlConnection connection, Guid id, Guid known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await VisitorTable.AddAsync(connection, VisitorRow.New(id, null, now), cancellationToken);
        var held = await VisitorTable.LockAsync(connection, [id, known], cancellationToken);
        var anonymous = held.SingleOrDefault(row => row.Id == id);
        var to = held.SingleOrDefault(row => row.Id == known);
        if (anonymous is not { JoinedTo: null, UserId: null } || to is not { JoinedTo: null, UserId: not null })
        {
            throw new ConflictException();
        }

        await TouchpointMoving.MoveAsync(connection, id, known, cancellationToken);
        await connection
            .Sql("UPDATE visitor SET joined_to = $2, consent = NULL, traits = NULL, assignments = NULL, months = '{}' WHERE visitor_id = $1", id, known)
            .RunAsync(cancellationToken);
        await VisitorTable.UpdateAsync(
            connection,
            to with
            {
                Revision = to.Revision + 1,
                CreatedAt = anonymous.CreatedAt < to.CreatedAt ? anonymous.CreatedAt : to.CreatedAt,
                Consent = to.Consent ?? anonymous.Consent,
                Traits = TraitChange.Apply(anonymous.Traits, to.Traits),
                Assignments = Assignments.Join(to.Assignments, anonymous.Assignments),
                Months = MonthSet.Add(to.Months, anonymous.Months),
            },
            cancellationToken);
    }
}
