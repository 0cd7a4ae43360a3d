namespace ContentJourney.Edge.Hosting;

/// <summary>Keeps the framework's own stack traces out of a failed start, which <see cref="StartupFailure"/> says in one line.</summary>
internal sealed class StartupSilence
{
    private static readonly string[] s_categories = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];
    private volatile bool _isStarted;

    /// <summary>Silences the framework until <see cref="End"/>.</summary>
    public void Begin(ILoggingBuilder logging)
    {
        foreach (var category in s_categories)
        {
            logging.AddFilter(category, level => _isStarted && level >= LogLevel.Warning);
        }
    }

    /// <summary>Lets the framework speak.</summary>
    public void End() => _isStarted = true;
}
