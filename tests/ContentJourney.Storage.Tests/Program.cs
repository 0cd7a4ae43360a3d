using ContentJourney.Storage.Tests.Sqlite;

// Not the test runner's way in: tests run this as a process beside them, or one that they kill.
await (args[0] == OtherSqliteChild.Name ? OtherSqliteChild.RunAsync(args[1]) : IngestingChild.RunAsync(args[0], args[1]));
