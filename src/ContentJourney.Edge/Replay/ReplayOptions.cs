namespace ContentJourney.Edge.Replay;

/// <summary>What to replay, and where.</summary>
/// <param name="File">The sessions, one JSON object a line.</param>
/// <param name="Types">Which event is which touchpoint type.</param>
/// <param name="Url">The host to send to; null: one is started in this process.</param>
/// <param name="Key">A key of that host that may ingest and read.</param>
/// <param name="Journey">Alias of the journey to decide.</param>
internal sealed record ReplayOptions(FileInfo File, TypeMap Types, Uri? Url, string? Key, string Journey);
