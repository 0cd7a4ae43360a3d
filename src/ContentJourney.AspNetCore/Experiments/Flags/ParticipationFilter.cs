using Microsoft.FeatureManagement;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>Switches an experiment's flag on for the visitors who take part.</summary>
[FilterAlias(ExperimentFlag.Filter)]
internal sealed class ParticipationFilter(RequestParticipation participation) : IFeatureFilter
{
    public async Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) =>
        await participation.FindAsync() is { } visitor && visitor.Parts.Any(part => part.Experiment.Alias == context.FeatureName);
}
