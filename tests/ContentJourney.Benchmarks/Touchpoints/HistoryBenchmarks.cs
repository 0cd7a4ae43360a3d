using BenchmarkDotNet.Attributes;
using ContentJourney.Benchmarks.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Touchpoints;

/// <summary>What it costs to prepare a history for deciding, the touchpoints coming in time order as from a store.</summary>
[MemoryDiagnoser]
public class HistoryBenchmarks
{
    private readonly JourneyVocabulary _vocabulary = SampleJourney.Vocabulary();
    private Touchpoint[] _touchpoints = [];

    [Params(50, 500, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Prepare() => _touchpoints = [.. SampleHistory.Touchpoints(Count).OrderBy(touchpoint => touchpoint.OccurredAt)];

    [Benchmark]
    public TouchpointHistory Create() => TouchpointHistory.Create(_vocabulary, _touchpoints);
}
