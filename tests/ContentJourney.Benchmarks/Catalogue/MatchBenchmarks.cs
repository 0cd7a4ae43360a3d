using BenchmarkDotNet.Attributes;
using ContentJourney.Benchmarks.Decisions;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Catalogue;

/// <summary>What it costs to find three items for a visitor with 50 touchpoints.</summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private ContentIndex _index = null!;
    private ContentQuery _query;

    /// <summary>Items of the catalogue.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var journey = SampleJourney.Vocabulary().Journey with { Slots = ["hero", "banner", "next-step", "sidebar", "checkout-help"] };
        var vocabulary = new JourneyVocabulary(journey);
        _index = new ContentIndex(Enumerable.Range(0, Items).Select(Item), ["en-US"], "en-US");
        _query = new ContentQuery
        {
            Slot = "next-step",
            Decision = new Decision(vocabulary, 1, 0),
            Culture = "en-US",
            Now = SampleHistory.Now,
            Take = 3,
            History = SampleHistory.Create(vocabulary, 50),
            TimeZone = TimeZoneInfo.Utc,
        };
        _index.Match(_query);
    }

    [Benchmark]
    public ContentMatch Match() => _index.Match(_query);

    private static ContentItem Item(int number)
    {
        var item = new GeneratedItem(number);
        return new ContentItem
        {
            Id = item.Id,
            UpdateDate = item.UpdateDate,
            Tags = new ContentTags { Stages = item.Stages, Personas = item.Personas, Slots = item.Slots, Priority = item.Priority, Moment = item.Moment },
            Json = ReadOnlyMemory<byte>.Empty,
        };
    }
}
