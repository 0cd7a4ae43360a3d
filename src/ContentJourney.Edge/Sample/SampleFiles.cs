namespace ContentJourney.Edge.Sample;

/// <summary>The sample shop as it lies beside the program.</summary>
internal static class SampleFiles
{
    /// <summary>The content snapshot.</summary>
    public static string Content(IHostEnvironment environment) => Find(environment, "content.json");

    /// <summary>The journey.</summary>
    public static string Journey(IHostEnvironment environment) => Find(environment, "journey.json");

    /// <summary>Its live rule set.</summary>
    public static string RuleSet(IHostEnvironment environment) => Find(environment, "rule-set.json");

    private static string Find(IHostEnvironment environment, string name) => Path.Combine(environment.ContentRootPath, "Sample", name);
}
