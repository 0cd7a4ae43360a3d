namespace ContentJourney.Edge.Content;

/// <summary>The snapshot cannot be read; the message is one line for people.</summary>
internal sealed class SnapshotException(string message, Exception? innerException = null) : Exception(message, innerException);
