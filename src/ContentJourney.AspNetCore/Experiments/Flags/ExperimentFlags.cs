using ContentJourney.AspNetCore.Journeys;
using Microsoft.FeatureManagement;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>Adds the active experiments to the flags a site has of its own; an experiment hides a flag of its name.</summary>
internal sealed class ExperimentFlags(IJourneyRegistry journeys, IFeatureDefinitionProvider own) : IFeatureDefinitionProvider
{
    public async Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) =>
        Active().FirstOrDefault(flag => flag.Name == featureName) ?? await own.GetFeatureDefinitionAsync(featureName);

    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        FeatureDefinition[] active = [.. Active()];
        foreach (var flag in active)
        {
            yield return flag;
        }

        await foreach (var flag in own.GetAllFeatureDefinitionsAsync())
        {
            if (!active.Any(hiding => hiding.Name == flag.Name))
            {
                yield return flag;
            }
        }
    }

    private IEnumerable<FeatureDefinition> Active() =>
        journeys.Current.Journeys.Values.SelectMany(journey => journey.Experiments).Select(experiment => experiment.Flag);
}
