namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Another transaction changed what this one had read: it is to be run again from its start.</summary>
internal sealed class ConflictException() : Exception("Another transaction came in between.");
