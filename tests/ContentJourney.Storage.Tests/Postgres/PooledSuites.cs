using ContentJourney.Storage.Tests.Journeys;
using ContentJourney.Storage.Tests.Rules;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Tests.Turns;
using ContentJourney.Storage.Tests.Visitors;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A store in a PostgreSQL database of its own, behind a pooler that gives every transaction another connection.</summary>
public sealed class PooledFixture : StoreFixture
{
    private string? _address;

    protected override async Task<IHost> CreateHostAsync() =>
        PostgresFixture.HostOn(_address ??= PostgresFixture.Patient(await (await PgBouncer.SharedAsync()).CreateDatabaseAsync()));
}

public sealed class PooledVisitorWriteTests(PooledFixture store) : VisitorWriteSuite<PooledFixture>(store);

public sealed class PooledStateWriteTests(PooledFixture store) : StateWriteSuite<PooledFixture>(store);

public sealed class PooledRevisionTests(PooledFixture store) : RevisionSuite<PooledFixture>(store);

public sealed class PooledShowTests(PooledFixture store) : ShowSuite<PooledFixture>(store);

public sealed class PooledIdentifyTests(PooledFixture store) : IdentifySuite<PooledFixture>(store);

public sealed class PooledEraseTests(PooledFixture store) : EraseSuite<PooledFixture>(store);

public sealed class PooledRetentionTests(PooledFixture store) : RetentionSuite<PooledFixture>(store);

public sealed class PooledConcurrencyTests(PooledFixture store) : ConcurrencySuite<PooledFixture>(store);

public sealed class PooledJourneyStoreTests(PooledFixture store) : JourneyStoreSuite<PooledFixture>(store);

public sealed class PooledRuleSetStoreTests(PooledFixture store) : RuleSetStoreSuite<PooledFixture>(store);

public sealed class PooledTurnTests(PooledFixture store) : TurnSuite<PooledFixture>(store);
