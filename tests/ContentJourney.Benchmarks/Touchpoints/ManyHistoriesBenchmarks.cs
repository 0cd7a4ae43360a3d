using BenchmarkDotNet.Attributes;
using ContentJourney.Benchmarks.Decisions;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Touchpoints;

/// <summary>
/// What a page view asks of a history of 50 touchpoints: with one visitor, whose history lies in the processor's caches, and with so many
/// in turn that none does.
/// </summary>
[MemoryDiagnoser]
public class ManyHistoriesBenchmarks
{
    private const int Touchpoints = 50;
    private static readonly Dictionary<string, Scalar> Traits = new(StringComparer.Ordinal);

    private readonly Touchpoint[] _further =
    [
        new Touchpoint
        {
            Id = Guid.NewGuid().ToString(), Type = "product-view", Channel = "web", OccurredAt = SampleHistory.Now, ContentId = SampleHistory.Content(1),
            ContentStages = ["awareness"], Properties = new Dictionary<string, Scalar> { ["utm_source"] = Scalar.From("newsletter") },
        },
    ];

    private RuleSet _ruleSet = null!;
    private LiveHistory[] _histories = [];
    private Touchpoint[] _shown = [];
    private int _next;

    /// <summary>Visitors who come in turn.</summary>
    [Params(1, 5_000, 50_000)]
    public int Visitors { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var vocabulary = SampleJourney.Vocabulary();
        _ruleSet = SampleRules.Create(vocabulary, 10);
        _histories = [.. Enumerable.Range(0, Visitors).Select(_ => LiveHistory.Create(vocabulary, SampleHistory.Touchpoints(Touchpoints)))];
        new Random(1).Shuffle(_histories);
        _shown = [.. Enumerable.Range(0, 4).Select(number => new Touchpoint
        {
            Id = Guid.NewGuid().ToString(), Type = TouchpointTypes.ContentShown, OccurredAt = SampleHistory.Now, ContentId = SampleHistory.Content(number),
            ContentStages = ["awareness"], ContentPersonas = ["family"], Properties = new Dictionary<string, Scalar> { ["slot"] = Scalar.From("hero") },
        })];
    }

    /// <summary>Decides with what the visit brings.</summary>
    [Benchmark]
    public Decision Decide() => Next().With(_further, history => Decider.Decide(_ruleSet, history, Traits, SampleHistory.Now));

    /// <summary>Takes in what was shown, and takes it out again.</summary>
    [Benchmark]
    public int Show() => Next().With(_shown, history => history.Count);

    private LiveHistory Next() => _histories[_next = _next + 1 == _histories.Length ? 0 : _next + 1];
}
