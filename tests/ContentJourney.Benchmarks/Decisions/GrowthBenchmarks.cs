using BenchmarkDotNet.Attributes;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Decisions;

/// <summary>What a visit asks of a history that is kept in memory: ten conditions, none of which holds, with one further touchpoint.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private static readonly Dictionary<string, Scalar> Traits = new(StringComparer.Ordinal) { ["household"] = Scalar.From("single") };

    private readonly Touchpoint[] _further =
        [new Touchpoint { Id = Guid.NewGuid().ToString(), Type = "product-view", OccurredAt = SampleHistory.Now, ContentId = SampleHistory.Content(1) }];

    private RuleSet _ruleSet = null!;
    private LiveHistory _history = null!;

    /// <summary>Touchpoints of the history.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var vocabulary = SampleJourney.Vocabulary();
        _ruleSet = SampleRules.Create(vocabulary, 10);
        _history = LiveHistory.Create(vocabulary, SampleHistory.Touchpoints(Count));
    }

    [Benchmark]
    public Decision Decide() => _history.With(_further, history => Decider.Decide(_ruleSet, history, Traits, SampleHistory.Now));
}
