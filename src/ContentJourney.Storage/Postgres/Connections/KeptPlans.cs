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
    /// <summary>What to select first in the transaction, and of it alone: the connection is the pool's, perhaps a pooler's.</summary>
    /// <remarks>
    /// What is switched off is used where there is no other way, as for <c>LATERAL</c>; but then the server takes the plan to be so costly that it would
    /// compile it, which takes longer than these statements ever do.
    /// </remarks>
    public const string Settings = "set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true), "
        + "set_config('enable_bitmapscan', 'off', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)";
}
