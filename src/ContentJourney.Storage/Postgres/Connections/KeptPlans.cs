namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>
/// For statements that find rows by their keys and run again and again. The server then plans each once for a connection: of itself it plans
/// those on a partitioned table anew each time, since it holds the plan for given instants to be cheaper than it is. A kept plan may be made
/// while a table is small, and is used until the server has counted anew, which may be a minute later: so a statement must leave no other plan
/// than one that looks for the keys. A table that is joined with a list of keys is therefore asked for the list as well (<c>= ANY</c>), and joined
/// by hash: for a table that is small or not counted yet, the server would go through the whole list for each row, which a crowd makes ten
/// thousand steps. Rows come, and are held, in the order of their keys: a bitmap would give them as they lie.
/// </summary>
internal static class KeptPlans
{
    /// <summary>Has the statements of a transaction planned so, and no others: the connection is the pool's, perhaps a pooler's.</summary>
    public const string OfTransaction = $"SELECT set_config(name, value, true) FROM {Settings}";

    /// <summary>
    /// Has every statement of a session planned so, where the session's process is $1, by which the connection knows it. Behind a pooler it is another one:
    /// then nothing is set, since the session may be anybody's with the next transaction.
    /// </summary>
    public const string OfSession = $"SELECT set_config(name, value, false) FROM {Settings} WHERE pg_backend_pid() = $1";

    // What is switched off is used where there is no other way, as for LATERAL; but then the server takes the plan to be so costly that it would
    // compile it, which takes longer than these statements ever do.
    private const string Settings = "(VALUES ('plan_cache_mode', 'force_generic_plan'), ('enable_seqscan', 'off'), ('enable_bitmapscan', 'off'), "
        + "('enable_nestloop', 'off'), ('jit', 'off')) AS setting (name, value)";
}
