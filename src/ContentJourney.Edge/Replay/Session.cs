namespace ContentJourney.Edge.Replay;

/// <summary>One visitor's events, in the order of the file.</summary>
/// <param name="Id">The session.</param>
/// <param name="Events">At least one.</param>
internal sealed record Session(string Id, IReadOnlyList<SessionEvent> Events);

/// <summary>One event.</summary>
/// <param name="ContentId">What was touched (<c>aid</c>).</param>
/// <param name="OccurredAt">When (<c>ts</c>, Unix milliseconds in the file).</param>
/// <param name="Kind">What happened (<c>type</c>).</param>
internal sealed record SessionEvent(string ContentId, DateTimeOffset OccurredAt, string Kind);
