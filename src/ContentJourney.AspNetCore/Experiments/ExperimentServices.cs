using ContentJourney.AspNetCore.Experiments.Editing;
using ContentJourney.AspNetCore.Experiments.Lifecycle;
using ContentJourney.AspNetCore.Experiments.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Experiments;

internal static class ExperimentServices
{
    /// <summary>Adds what the management of experiments needs.</summary>
    public static IServiceCollection AddExperimentManagement(this IServiceCollection services) => services
        .AddSingleton<ExperimentValidation>()
        .AddSingleton<ExperimentEditor>()
        .AddSingleton<WinnerRules>()
        .AddSingleton<ExperimentLifecycle>()
        .AddSingleton<ExperimentOutcome>();
}
