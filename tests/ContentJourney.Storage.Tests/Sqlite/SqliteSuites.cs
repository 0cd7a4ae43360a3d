using ContentJourney.Storage.Tests.Audit;
using ContentJourney.Storage.Tests.Experiments;
using ContentJourney.Storage.Tests.Journeys;
using ContentJourney.Storage.Tests.Keys;
using ContentJourney.Storage.Tests.Rules;
using ContentJourney.Storage.Tests.Settings;
using ContentJourney.Storage.Tests.Turns;
using ContentJourney.Storage.Tests.Visitors;

namespace ContentJourney.Storage.Tests.Sqlite;

public sealed class SqliteVisitorWriteTests(SqliteFixture store) : VisitorWriteSuite<SqliteFixture>(store);

public sealed class SqliteTouchpointFidelityTests(SqliteFixture store) : TouchpointFidelitySuite<SqliteFixture>(store);

public sealed class SqliteKnownVisitorTests(SqliteFixture store) : KnownVisitorSuite<SqliteFixture>(store);

public sealed class SqliteIdentifyTests(SqliteFixture store) : IdentifySuite<SqliteFixture>(store);

public sealed class SqliteShowTests(SqliteFixture store) : ShowSuite<SqliteFixture>(store);

public sealed class SqliteEraseTests(SqliteFixture store) : EraseSuite<SqliteFixture>(store);

public sealed class SqliteRevisionTests(SqliteFixture store) : RevisionSuite<SqliteFixture>(store);

public sealed class SqliteRetentionTests(SqliteFixture store) : RetentionSuite<SqliteFixture>(store);

public sealed class SqliteConcurrencyTests(SqliteFixture store) : ConcurrencySuite<SqliteFixture>(store);

public sealed class SqliteJourneyStoreTests(SqliteFixture store) : JourneyStoreSuite<SqliteFixture>(store);

public sealed class SqliteRuleSetStoreTests(SqliteFixture store) : RuleSetStoreSuite<SqliteFixture>(store);

public sealed class SqliteServerKeyStoreTests(SqliteFixture store) : ServerKeyStoreSuite<SqliteFixture>(store);

public sealed class SqliteSettingStoreTests(SqliteFixture store) : SettingStoreSuite<SqliteFixture>(store);

public sealed class SqliteExperimentStoreTests(SqliteFixture store) : ExperimentStoreSuite<SqliteFixture>(store);

public sealed class SqliteAssignmentTests(SqliteFixture store) : AssignmentSuite<SqliteFixture>(store);

public sealed class SqliteAuditStoreTests(SqliteFixture store) : AuditStoreSuite<SqliteFixture>(store);

public sealed class SqliteExposureTests(SqliteFixture store) : ExposureSuite<SqliteFixture>(store);

public sealed class SqliteTurnTests(SqliteFixture store) : TurnSuite<SqliteFixture>(store);

public sealed class SqliteStateWriteTests(SqliteFixture store) : StateWriteSuite<SqliteFixture>(store);
