namespace ContentJourney.Edge.Content;

/// <summary>No content, in one culture.</summary>
internal sealed class EmptySnapshot : ISnapshotSource
{
    /// <summary>The document.</summary>
    public static ReadOnlyMemory<byte> Document { get; } = """{"cultures":["en-US"],"content":{"en-US":{"items":[]}}}"""u8.ToArray();

    public string Name => "nothing";

    public TimeSpan Interval => TimeSpan.FromDays(1);

    public Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken) =>
        Task.FromResult(knownVersion is null ? new SnapshotBytes(Document, "empty") : null);
}
