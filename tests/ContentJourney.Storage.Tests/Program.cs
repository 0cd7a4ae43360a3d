using ContentJourney.Storage.Tests.Sqlite;

// Not the test runner's way in: the crash test runs this as a child that it kills.
await IngestingChild.RunAsync(args[0], args[1]);
