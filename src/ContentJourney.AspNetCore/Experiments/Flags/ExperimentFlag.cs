using ContentJourney.Engine.Experiments;
using Microsoft.FeatureManagement;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>An experiment as a variant feature flag of <c>Microsoft.FeatureManagement</c>.</summary>
internal static class ExperimentFlag
{
    /// <summary>The name of the filter that says who takes part.</summary>
    public const string Filter = "ContentJourney.Experiment";

    /// <summary>
    /// The flag: whoever has a variant is in its group and keeps it; everyone else is drawn by percentiles with the experiment's own
    /// seed. What is above the last percentile is the holdout.
    /// </summary>
    public static FeatureDefinition Of(ExperimentRecord record)
    {
        var variants = record.Experiment.Variants;
        return new FeatureDefinition
        {
            Name = record.Alias,
            RequirementType = RequirementType.All,
            EnabledFor = [new FeatureFilterConfiguration { Name = Filter }],
            Variants = [.. variants.Select(variant => new VariantDefinition { Name = variant.Alias })],
            Allocation = new Allocation
            {
                Seed = record.Seed,
                Group = [.. variants.Select(variant => new GroupAllocation { Variant = variant.Alias, Groups = [GroupOf(record.Alias, variant.Alias)] })],
                Percentile = [.. PercentilesOf(record.Experiment)],
            },
        };
    }

    /// <summary>The group of the visitors who have a variant.</summary>
    public static string GroupOf(string experiment, string variant) => $"{experiment}={variant}";

    private static IEnumerable<PercentileAllocation> PercentilesOf(Experiment experiment)
    {
        var (share, total) = (100 - experiment.Holdout, experiment.Variants.Sum(variant => variant.Weight));
        var (from, weight) = (0.0, 0.0);
        foreach (var variant in experiment.Variants)
        {
            weight += variant.Weight;
            var to = variant == experiment.Variants[^1] ? share : share * (weight / total);
            yield return new PercentileAllocation { Variant = variant.Alias, From = from, To = to };
            from = to;
        }
    }
}
