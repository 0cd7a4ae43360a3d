using Microsoft.FeatureManagement.FeatureFilters;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>
/// Targets flags by the visitor's id: the usual accessor targets by the signed-in user, and would put all anonymous visitors into one
/// bucket. The groups are the visitor's variants, so that a flag gives the stored one.
/// </summary>
internal sealed class VisitorTargeting(RequestParticipation participation) : ITargetingContextAccessor
{
    public async ValueTask<TargetingContext> GetContextAsync() => await participation.FindAsync() is { } visitor
        ? new TargetingContext
        {
            UserId = visitor.Id.ToString(),
            Groups = [.. visitor.Parts.Select(part => ExperimentFlag.GroupOf(part.Experiment.Alias, part.Variant.Alias))],
        }
        : null!;
}
