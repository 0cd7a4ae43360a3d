using ContentJourney.Edge.Hosting;
using Spectre.Console;

namespace ContentJourney.Edge.Replay;

/// <summary>The replay as a program.</summary>
internal static class ReplayProgram
{
    private const int RedirectedWidth = 160;

    /// <summary>Runs the replay.</summary>
    /// <returns>The exit code: 0; 1: it could not run; 2: it ran, but lines could not be read or touchpoints were rejected.</returns>
    public static async Task<int> RunAsync(ReplayOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var (sessions, problems) = SessionFile.Read(File.ReadLines(options.File.FullName));
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync($"{options.File.Name}, {problem}");
            }

            var summary = await ReplayAsync(options, sessions, cancellationToken);
            return problems.Count == 0 && summary.Totals.Rejections.Count == 0 ? 0 : 2;
        }
        catch (Exception exception) when (exception is ReplayException || StartupFailure.Describe(exception) is not null)
        {
            await Console.Error.WriteLineAsync($"The replay ended: {StartupFailure.Describe(exception) ?? exception.Message}");
            return 1;
        }
    }

    private static async Task<ReplaySummary> ReplayAsync(ReplayOptions options, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        if (options.Url is { } url)
        {
            return await ReplayAsync(options, sessions, url, options.Key!, cancellationToken);
        }

        await using var host = await ReplayHost.StartAsync(cancellationToken);
        return await ReplayAsync(options, sessions, host.Url, host.Key, cancellationToken);
    }

    private static async Task<ReplaySummary> ReplayAsync(
        ReplayOptions options, IReadOnlyList<Session> sessions, Uri url, string key, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        using var http = new HttpClient { BaseAddress = url };
        var summary = await new ReplayRun(new JourneyClient(http, key, TimeProvider.System), console, options, TimeProvider.System)
            .ExecuteAsync(sessions, cancellationToken);
        foreach (var report in summary.Reports)
        {
            report.Print(console);
        }

        summary.Print(console);
        return summary;
    }
}
