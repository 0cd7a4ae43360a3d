using ContentJourney.Storage.Tests.Audit;
using ContentJourney.Storage.Tests.Experiments;
using ContentJourney.Storage.Tests.Journeys;
using ContentJourney.Storage.Tests.Keys;
using ContentJourney.Storage.Tests.Rules;
using ContentJourney.Storage.Tests.Settings;
using ContentJourney.Storage.Tests.Turns;
using ContentJourney.Storage.Tests.Visitors;

namespace ContentJourney.Storage.Tests.Postgres;

public sealed class PostgresVisitorWriteTests(PostgresFixture store) : VisitorWriteSuite<PostgresFixture>(store);

public sealed class PostgresTouchpointFidelityTests(PostgresFixture store) : TouchpointFidelitySuite<PostgresFixture>(store);

public sealed class PostgresKnownVisitorTests(PostgresFixture store) : KnownVisitorSuite<PostgresFixture>(store);

public sealed class PostgresIdentifyTests(PostgresFixture store) : IdentifySuite<PostgresFixture>(store);

public sealed class PostgresShowTests(PostgresFixture store) : ShowSuite<PostgresFixture>(store);

public sealed class PostgresEraseTests(PostgresFixture store) : EraseSuite<PostgresFixture>(store);

public sealed class PostgresRevisionTests(PostgresFixture store) : RevisionSuite<PostgresFixture>(store);

public sealed class PostgresRetentionTests(PostgresFixture store) : RetentionSuite<PostgresFixture>(store);

public sealed class PostgresConcurrencyTests(PostgresFixture store) : ConcurrencySuite<PostgresFixture>(store);

public sealed class PostgresJourneyStoreTests(PostgresFixture store) : JourneyStoreSuite<PostgresFixture>(store);

public sealed class PostgresRuleSetStoreTests(PostgresFixture store) : RuleSetStoreSuite<PostgresFixture>(store);

public sealed class PostgresServerKeyStoreTests(PostgresFixture store) : ServerKeyStoreSuite<PostgresFixture>(store);

public sealed class PostgresSettingStoreTests(PostgresFixture store) : SettingStoreSuite<PostgresFixture>(store);

public sealed class PostgresExperimentStoreTests(PostgresFixture store) : ExperimentStoreSuite<PostgresFixture>(store);

public sealed class PostgresAssignmentTests(PostgresFixture store) : AssignmentSuite<PostgresFixture>(store);

public sealed class PostgresAuditStoreTests(PostgresFixture store) : AuditStoreSuite<PostgresFixture>(store);

public sealed class PostgresExposureTests(PostgresFixture store) : ExposureSuite<PostgresFixture>(store);

public sealed class PostgresTurnTests(PostgresFixture store) : TurnSuite<PostgresFixture>(store);

public sealed class PostgresStateWriteTests(PostgresFixture store) : StateWriteSuite<PostgresFixture>(store);
