namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>
/// For statements that find rows by their keys and run again and again. The server then plans each once for a connection: of itself it plans
/// those on a partitioned table anew each time, since it holds the plan for given instants to be cheaper than it is.
/// </summary>
internal static class KeptPlans
{
    /// <summary>What to select first in the transaction, and of it alone: the connection is the pool's, perhaps a pooler's.</summary>
    /// <remarks>A plan made while a table is small must not read all of it when it has grown.</remarks>
    public const string Settings = "set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";
}
