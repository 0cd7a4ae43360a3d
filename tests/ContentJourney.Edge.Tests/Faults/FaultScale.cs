namespace ContentJourney.Edge.Tests.Faults;

/// <summary>How much of a fault: little with every run of the tests, all of it from <c>tests/faults.sh</c>.</summary>
internal static class FaultScale
{
    /// <summary>Whether this is the long form.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("CONTENTJOURNEY_FAULTS") == "long";

    /// <summary>The number of this form.</summary>
    public static int Of(int shortForm, int longForm) => IsLong ? longForm : shortForm;

    /// <summary>Says how far the long form is, in the file that its script follows.</summary>
    public static void Report(string progress)
    {
        if (Environment.GetEnvironmentVariable("CONTENTJOURNEY_FAULTS_LOG") is { Length: > 0 } log)
        {
            File.AppendAllText(log, $"{progress}\n");
        }
    }
}
