namespace ContentJourney.Edge.Content;

/// <summary>No content, in one culture.</summary>
internal sealed class EmptySnapshot : ISnapshotSource
{
    public string Name => "nothing";

    public TimeSpan Interval => TimeSpan.FromDays(1);

    public Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken) =>
        Task.FromResult(knownVersion is null
            ? new SnapshotBytes("""{"cultures":["en-US"],"content":{"en-US":{"items":[]}}}"""u8.ToArray(), "empty")
            : null);
}
