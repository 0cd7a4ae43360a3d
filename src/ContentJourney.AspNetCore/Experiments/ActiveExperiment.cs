using ContentJourney.AspNetCore.Experiments.Flags;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;
using Audience = ContentJourney.Engine.Experiments.Audience;

namespace ContentJourney.AspNetCore.Experiments;

/// <summary>An experiment that runs or is paused, compiled for its journey.</summary>
internal sealed class ActiveExperiment
{
    private readonly FeatureManager _flags;

    /// <param name="record">The experiment.</param>
    /// <param name="audience">Who may take part.</param>
    /// <param name="variants">Its variants, the control first.</param>
    /// <param name="group">The experiments that share no visitor with it, and itself.</param>
    public ActiveExperiment(ExperimentRecord record, Audience audience, IReadOnlyList<ActiveVariant> variants, IReadOnlyList<ExperimentRecord> group)
    {
        (Record, Audience, Variants, Group, Flag) = (record, audience, variants, new ExclusionGroup(group), ExperimentFlag.Of(record));
        _flags = new FeatureManager(new OneFlag(Flag)) { FeatureFilters = [new EveryoneFilter()] };
    }

    public ExperimentRecord Record { get; }

    public Audience Audience { get; }

    /// <summary>The variants, the control first.</summary>
    public IReadOnlyList<ActiveVariant> Variants { get; }

    /// <summary>The experiments that share no visitor with it.</summary>
    public ExclusionGroup Group { get; }

    /// <summary>The experiment as a feature flag.</summary>
    public FeatureDefinition Flag { get; }

    public string Alias => Record.Alias;

    /// <summary>Whether visitors are assigned.</summary>
    public bool IsOpen => Record.State == ExperimentState.Running;

    /// <summary>The variant's place, or −1.</summary>
    public int IndexOf(string variant)
    {
        for (var i = 0; i < Variants.Count; i++)
        {
            if (Variants[i].Alias == variant)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Draws the variant of a visitor who takes part: the same one whenever and wherever, as long as the weights stay.</summary>
    /// <returns>The variant's place; −1: the visitor is held out.</returns>
    public async ValueTask<int> DrawAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        await _flags.GetVariantAsync(Alias, new TargetingContext { UserId = visitor.ToString() }, cancellationToken) is { } variant ? IndexOf(variant.Name) : -1;

    private sealed class OneFlag(FeatureDefinition flag) : IFeatureDefinitionProvider
    {
        public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) => Task.FromResult(flag);

        public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
        {
            yield return await GetFeatureDefinitionAsync(flag.Name);
        }
    }

    // Who takes part was asked before.
    [FilterAlias(ExperimentFlag.Filter)]
    private sealed class EveryoneFilter : IFeatureFilter
    {
        public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) => Task.FromResult(true);
    }
}
