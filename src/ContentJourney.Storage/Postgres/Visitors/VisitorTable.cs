using System.Text;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Experiments;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Touchpoints;
using ContentJourney.Storage.Visitors;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Statements on <c>visitor</c>.</summary>
internal static class VisitorTable
{
    /// <summary>Columns in the order in which <see cref="Read"/> reads them.</summary>
    public const string Columns = "visitor_id, joined_to, revision, user_id, created_at, consent, traits, assignments, months";

    /// <summary>
    /// Locks rows, and those they are joined to, in the order of their ids: writers of the same visitors wait for each
    /// other and never in a circle.
    /// </summary>
    public const string Lock = $"""
        SELECT {Columns} FROM visitor
        WHERE visitor_id = ANY (ARRAY(
            SELECT unnest($1) UNION SELECT joined_to FROM visitor WHERE visitor_id = ANY ($1)))
        ORDER BY visitor_id FOR UPDATE
        """;

    /// <summary>Adds rows where there are none, in the order given.</summary>
    public const string Add = """
        INSERT INTO visitor (visitor_id, revision, user_id, created_at, consent, traits, assignments, months)
        SELECT visitor_id, revision, user_id, created_at, consent, traits, assignments, months::integer[] FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            AS given (visitor_id, revision, user_id, created_at, consent, traits, assignments, months)
        ON CONFLICT DO NOTHING RETURNING visitor_id
        """;

    /// <summary>Stores everything of the rows but their ids.</summary>
    public const string Update = """
        UPDATE visitor SET revision = given.revision, user_id = given.user_id, created_at = given.created_at,
            consent = given.consent, traits = given.traits, assignments = given.assignments, months = given.months::integer[]
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            AS given (visitor_id, revision, user_id, created_at, consent, traits, assignments, months)
        WHERE visitor.visitor_id = given.visitor_id AND visitor.visitor_id = ANY ($1)
        """;

    /// <summary>Stores the revisions of rows alone.</summary>
    public const string Touch = """
        UPDATE visitor SET revision = given.revision FROM unnest($1, $2) AS given (visitor_id, revision)
        WHERE visitor.visitor_id = given.visitor_id AND visitor.visitor_id = ANY ($1)
        """;

    /// <summary>One row, not held.</summary>
    public static Task<VisitorRow?> FindAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken) => connection
        .Sql($"SELECT {Columns} FROM visitor WHERE visitor_id = $1", id).FirstAsync(Read, cancellationToken);

    /// <summary>Holds rows: see <see cref="Lock"/>.</summary>
    public static Task<List<VisitorRow>> LockAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellationToken) => connection
        .Sql(Lock, ids).AllAsync(Read, cancellationToken);

    /// <summary>Adds a row where there is none.</summary>
    public static Task<int> AddAsync(NpgsqlConnection connection, VisitorRow row, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(Add, connection);
        Bind(command.Parameters, [row]);
        return command.RunAsync(cancellationToken);
    }

    /// <summary>Stores everything of the row but its id.</summary>
    public static Task<int> UpdateAsync(NpgsqlConnection connection, VisitorRow row, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(Update, connection);
        Bind(command.Parameters, [row]);
        return command.RunAsync(cancellationToken);
    }

    /// <summary>Stores everything of held rows, of those that lack more than the revision.</summary>
    public static NpgsqlBatchCommand Changed(VisitorRow[] rows)
    {
        var update = new NpgsqlBatchCommand(Update);
        Bind(update.Parameters, rows);
        return update;
    }

    /// <summary>Stores the revisions of held rows.</summary>
    public static NpgsqlBatchCommand Touched(VisitorRow[] rows)
    {
        var touch = new NpgsqlBatchCommand(Touch);
        BindRevisions(touch.Parameters, rows);
        return touch;
    }

    /// <summary>The parameters of <see cref="Add"/> and <see cref="Update"/>.</summary>
    public static void Bind(NpgsqlParameterCollection parameters, IReadOnlyCollection<VisitorRow> rows)
    {
        BindRevisions(parameters, rows);
        parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Select(row => PostgresText.EscapeOrNull(row.UserId))] });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(row => row.CreatedAt.UtcTicks)] });
        parameters.Add(new NpgsqlParameter<short?[]> { TypedValue = [.. rows.Select(row => (short?)ConsentBits.From(row.Consent))] });
        parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Select(row => TextOf(ScalarMap.Write(row.Traits)))] });
        parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. rows.Select(row => TextOf(AssignmentList.Write(row.Assignments)))] });
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(row => MonthSet.Literal(row.Months))] });
    }

    /// <summary>The parameters of <see cref="Touch"/>.</summary>
    public static void BindRevisions(NpgsqlParameterCollection parameters, IReadOnlyCollection<VisitorRow> rows)
    {
        parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. rows.Select(row => row.Id)] });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(row => row.Revision)] });
    }

    /// <summary>The current row.</summary>
    public static VisitorRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.IsDBNull(1) ? null : row.GetGuid(1),
        row.GetInt64(2),
        row.TextOrNull(3),
        row.Instant(4),
        row.IsDBNull(5) ? null : ConsentBits.ToConsent(row.GetInt16(5)),
        ScalarMap.Read(row.Utf8(6)),
        AssignmentList.Read(row.Utf8(7)),
        row.GetFieldValue<int[]>(8));

    private static string? TextOf(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Encoding.UTF8.GetString(utf8);
}
