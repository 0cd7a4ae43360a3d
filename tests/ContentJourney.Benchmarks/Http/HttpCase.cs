namespace ContentJourney.Benchmarks.Http;

/// <summary>What is measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The least part of the bare server's requests a second that is good enough; null: none is set.</param>
/// <param name="Requests">The requests, sent one after the other.</param>
internal sealed record HttpCase(string Name, double? Target, IReadOnlyList<byte[]> Requests)
{
    /// <summary>Whether another node, which nobody calls, uses the store as well.</summary>
    public bool IsBesideAnother { get; init; }
}
