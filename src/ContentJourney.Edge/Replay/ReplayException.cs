namespace ContentJourney.Edge.Replay;

/// <summary>The replay cannot go on; the message is one line for people.</summary>
internal sealed class ReplayException(string message, Exception? innerException = null) : Exception(message, innerException);
