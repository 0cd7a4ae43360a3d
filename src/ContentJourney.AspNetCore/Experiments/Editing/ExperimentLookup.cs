using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;

namespace ContentJourney.AspNetCore.Experiments.Editing;

/// <summary>Finds the experiment that a path names.</summary>
internal static class ExperimentLookup
{
    public static async Task<Outcome<ExperimentRecord>> GetAsync(this IExperimentStore store, string alias, CancellationToken cancellationToken) =>
        await store.FindAsync(alias, cancellationToken) is { } found ? found : Missing(alias);

    public static Refusal Missing(string alias) => new(RefusalKind.NotFound, $"There is no experiment '{alias}'.");
}
