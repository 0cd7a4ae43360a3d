using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Edge.Configuration;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Edge.Sample;

/// <summary>The sample journey, which an empty store starts with.</summary>
internal static class SampleJourney
{
    /// <summary>Registers it unless <c>ContentJourney:Sample</c> is false.</summary>
    public static void AddSampleJourney(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue($"{EdgeOptions.Section}:{nameof(EdgeOptions.Sample)}", defaultValue: true))
        {
            services.AddSingleton(Read);
        }
    }

    private static JourneySeed Read(IServiceProvider services)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var journey = JourneyDocument.Parse(File.ReadAllText(SampleFiles.Journey(environment)));
        return new JourneySeed(journey, File.ReadAllText(SampleFiles.RuleSet(environment)));
    }
}
