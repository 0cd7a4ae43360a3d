using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Content;

/// <summary>
/// Answers that can be given again: to the same query, from the same content and journeys, as long as time changes nothing in
/// them. They are dropped with the content they are of, when journeys or rules change, and when they become too many.
/// </summary>
internal sealed class SharedAnswers
{
    /// <summary>Answers that are kept at most.</summary>
    public const int MostAnswers = 2_000;

    private const int MostBytes = 32 << 20;
    private readonly ConditionalWeakTable<ContentIndex, Shelf> _shelves = [];

    /// <summary>The answer to a query, if it is kept and still holds.</summary>
    public SharedAnswer? Find(ContentIndex content, JourneySet journeys, string query, DateTimeOffset now) =>
        _shelves.TryGetValue(content, out var shelf)
        && shelf.Journeys == journeys
        && shelf.Answers.TryGetValue(query, out var answer)
        && answer.HoldsAt(now)
            ? answer
            : null;

    /// <summary>Keeps the answer to a query.</summary>
    public void Keep(ContentIndex content, JourneySet journeys, string query, SharedAnswer answer)
    {
        if (!_shelves.TryGetValue(content, out var shelf) || shelf.Journeys != journeys || shelf.IsFull)
        {
            shelf = new Shelf(journeys);
            _shelves.AddOrUpdate(content, shelf);
        }

        shelf.Add(query, answer);
    }

    private sealed class Shelf(JourneySet journeys)
    {
        private long _bytes;

        public JourneySet Journeys => journeys;

        public ConcurrentDictionary<string, SharedAnswer> Answers { get; } = new(StringComparer.Ordinal);

        public bool IsFull => Answers.Count >= MostAnswers || Interlocked.Read(ref _bytes) >= MostBytes;

        public void Add(string query, SharedAnswer answer)
        {
            Answers[query] = answer;
            Interlocked.Add(ref _bytes, answer.Json.Length);
        }
    }
}
