namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What <c>visitor.months</c> says beside what <c>touchpoint</c> has.</summary>
internal static class StoredMonths
{
    /// <summary>Touchpoints in months that their visitors are not said to have: nobody would find them.</summary>
    public const string Missing = """
        SELECT touchpoint.visitor_id, touchpoint.id FROM touchpoint LEFT JOIN visitor USING (visitor_id)
        WHERE (12 * extract(year FROM to_timestamp(occurred_at / 10000000 - 62135596800) AT TIME ZONE 'UTC')
            + extract(month FROM to_timestamp(occurred_at / 10000000 - 62135596800) AT TIME ZONE 'UTC') - 1)::integer = ANY (months) IS NOT TRUE
        """;
}
