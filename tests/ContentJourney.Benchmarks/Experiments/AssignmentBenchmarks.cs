using BenchmarkDotNet.Attributes;
using ContentJourney.AspNetCore.Experiments.Flags;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace ContentJourney.Benchmarks.Experiments;

/// <summary>Which variant a visitor has: read from what is stored, beside drawn again by FeatureManagement.</summary>
[MemoryDiagnoser]
public class AssignmentBenchmarks
{
    private readonly TargetingContext _visitor = new() { UserId = "0f8fad5bd9cb469fa16570867728950e" };
    private FeatureManager _flags = null!;
    private IReadOnlyList<Assignment> _assignments = [];

    /// <summary>A visitor who was in five experiments, of which the last one runs.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _flags = new FeatureManager(new OneFlag(ExperimentFlag.Of(Running()))) { FeatureFilters = [new Everyone()] };
        _assignments = [.. Enumerable.Range(0, 5).Select(i => new Assignment(i == 4 ? "running" : $"over-{i}", "b", 1, DateTimeOffset.UnixEpoch))];
    }

    /// <summary>A draw.</summary>
    [Benchmark(Baseline = true)]
    public async Task<string?> FeatureManagement() => (await _flags.GetVariantAsync("running", _visitor))?.Name;

    /// <summary>A look.</summary>
    [Benchmark]
    public string? Stored() => Assignments.Of(_assignments, "running")?.Variant;

    private static ExperimentRecord Running() => new()
    {
        Experiment = new Experiment
        {
            Alias = "running",
            Journey = "default",
            Kind = ExperimentKind.RuleSet,
            Variants =
            [
                new ExperimentVariant { Alias = "control", Weight = 50, RuleSetVersion = 1 },
                new ExperimentVariant { Alias = "b", Weight = 50, RuleSetVersion = 2 },
            ],
            Metrics = [new Metric { Alias = "orders", Kind = MetricKind.Conversion, Match = "{}", Primary = true }],
        },
        Seed = "seed",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private sealed class OneFlag(FeatureDefinition flag) : IFeatureDefinitionProvider
    {
        public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) => Task.FromResult(flag);

        public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
        {
            yield return await GetFeatureDefinitionAsync(flag.Name);
        }
    }

    [FilterAlias(ExperimentFlag.Filter)]
    private sealed class Everyone : IFeatureFilter
    {
        public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) => Task.FromResult(true);
    }
}
