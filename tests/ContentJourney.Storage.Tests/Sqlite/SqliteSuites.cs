using ContentJourney.Storage.Tests.Visitors;

namespace ContentJourney.Storage.Tests.Sqlite;

public sealed class SqliteVisitorStoreTests(SqliteFixture store) : VisitorStoreSuite<SqliteFixture>(store);
