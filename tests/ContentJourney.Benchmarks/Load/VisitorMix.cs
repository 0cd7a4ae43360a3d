using System.Collections.Concurrent;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Http;

namespace ContentJourney.Benchmarks.Load;

/// <summary>
/// Who comes: of a hundred page views twenty are of new visitors, twenty of visitors whose history is in the store alone, and
/// sixty of visitors who were here a moment ago.
/// </summary>
/// <param name="cold">Tokens of stored visitors, each of whom comes back once.</param>
/// <param name="contents">Ids of content to look at.</param>
internal sealed class VisitorMix(string[] cold, string[] contents)
{
    private const int NewInHundred = 20;
    private const int ColdInHundred = 20;
    private readonly ConcurrentQueue<string> _recent = new();
    private readonly Random _random = new(2);
    private int _cold;
    private long _serial;

    /// <summary>The next page view.</summary>
    public byte[] Next() => SampleRequests.Visit(NextToken(), contents[_random.Next(contents.Length)], serial: ++_serial);

    /// <summary>Has a visitor who was answered come back some time.</summary>
    public void Answered(string token) => _recent.Enqueue(token);

    private string? NextToken()
    {
        var dice = _random.Next(100);
        return dice < NewInHundred ? null
            : dice < NewInHundred + ColdInHundred && _cold < cold.Length ? cold[_cold++]
            : _recent.TryDequeue(out var token) ? token
            : null;
    }
}
