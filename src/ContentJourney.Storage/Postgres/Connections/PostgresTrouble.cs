using ContentJourney.Engine.Visitors;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Tells trouble of the store (server, network, disk) from mistakes in what it was told to do.</summary>
internal static class PostgresTrouble
{
    private const string OthersInTheWay = "other writers of the same rows do not give way";

    /// <summary>Whether the store itself is in trouble: trying again later may help, and neighbours suffer too.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        StoreUnavailableException or ConflictException => true,
        PostgresException answer => IsTrouble(answer.SqlState),
        NpgsqlException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Whether others came in between: nothing was kept, and the same transaction may work when it is run again.</summary>
    public static bool IsConflict(Exception exception) => exception is ConflictException
        or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>Whether a connection that was open has ended, as all do when the server restarts.</summary>
    public static bool IsLostConnection(Exception exception) => exception is
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        or (NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException } and not PostgresException);

    /// <summary>Whether it may pass by itself, unlike a wrong password or database.</summary>
    public static bool MayPass(Exception exception) =>
        exception is not PostgresException answer || answer.SqlState[..2] is "08" or "40" or "53" or "55" or "57";

    /// <summary>Whether a commit that failed so may have been stored: its answer was lost, or did not come in time.</summary>
    public static bool LeavesDoubt(Exception exception) => exception is not PostgresException || IsLostConnection(exception);

    /// <summary>The trouble as callers of the ports see it.</summary>
    /// <param name="exception">The trouble.</param>
    /// <param name="mayBeKept">Whether what was to be written may be stored all the same.</param>
    public static StoreUnavailableException ToUnavailable(Exception exception, bool mayBeKept = false) =>
        exception is StoreUnavailableException unavailable && (unavailable.MayBeKept || !mayBeKept) ? unavailable
        : new StoreUnavailableException(
            exception is StoreUnavailableException ? exception.Message : $"The store is away: {Reason(exception)}.", exception)
        { MayBeKept = mayBeKept };

    // Classes of SQLSTATE: 08 connection (poolers say 08P01 of whatever is wrong), 25006 a standby, 26000 and 42P05 a pooler that mixes up
    // sessions, 53 disk, memory or connections full, 55P03 locked, 57 stopped or cancelled, 58 the server's disk, 28 and 3D access, XX damage.
    private static bool IsTrouble(string state) =>
        state is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement
        || state[..2] is "08" or "28" or "3D" or "53" or "57" or "58" or "XX";

    private static string Reason(Exception exception) => exception switch
    {
        ConflictException => OthersInTheWay,
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } answer => $"PostgreSQL, or the pooler before it, says '{answer.MessageText}'",
        PostgresException answer => Reason(answer.SqlState),
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => "PostgreSQL does not answer in time",
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException } => "PostgreSQL cannot be reached",
        _ => "the connection to PostgreSQL failed",
    };

    private static string Reason(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => "its disk is full",
        PostgresErrorCodes.TooManyConnections => "PostgreSQL takes no more connections",
        PostgresErrorCodes.ReadOnlySqlTransaction => "PostgreSQL takes no writes: this server is a standby or read-only",
        PostgresErrorCodes.CannotConnectNow => "PostgreSQL is starting or stopping",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "PostgreSQL was stopped",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "PostgreSQL refuses the user or password",
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no database of that name",
        PostgresErrorCodes.QueryCanceled => "PostgreSQL does not answer in time",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            OthersInTheWay,
        PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement =>
            "a pooler does not keep prepared statements apart: set its max_prepared_statements, or Max Auto Prepare=0 in the connection string",
        _ => $"PostgreSQL fails (SQLSTATE {state})",
    };
}
