using BenchmarkDotNet.Attributes;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Decisions;

/// <summary>What a decision without reasons costs, the history being prepared.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private static readonly Dictionary<string, Scalar> Traits = new(StringComparer.Ordinal) { ["household"] = Scalar.From("single") };

    private RuleSet _ruleSet = null!;
    private TouchpointHistory _history = null!;

    /// <summary>Conditions × touchpoints.</summary>
    [Params("10 x 50", "100 x 500", "10 x 10000")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var sizes = Size.Split(" x ");
        var vocabulary = SampleJourney.Vocabulary();
        _ruleSet = SampleRules.Create(vocabulary, int.Parse(sizes[0]));
        _history = SampleHistory.Create(vocabulary, int.Parse(sizes[1]));
        if (Decide().Stage != SampleJourney.Stages[0])
        {
            throw new InvalidOperationException("A condition holds, so others are not evaluated.");
        }
    }

    [Benchmark]
    public Decision Decide() => Decider.Decide(_ruleSet, _history, Traits, SampleHistory.Now);
}
