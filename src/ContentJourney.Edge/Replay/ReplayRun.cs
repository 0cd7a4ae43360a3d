using Spectre.Console;

namespace ContentJourney.Edge.Replay;

/// <summary>Sends sessions to a host and asks what it decides.</summary>
internal sealed class ReplayRun(JourneyClient client, IAnsiConsole console, ReplayOptions options, TimeProvider time)
{
    private const int Concurrency = 4;

    /// <summary>Runs the replay and prints what came of it.</summary>
    /// <returns>The summary.</returns>
    /// <exception cref="ReplayException">The host refuses, or does not answer.</exception>
    public async Task<ReplaySummary> ExecuteAsync(IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var journey = await client.GetJourneyAsync(options.Journey, cancellationToken);
        CheckTypes(journey);
        var visitors = sessions.Select(session => ReplayVisitor.From(session, options.Types)).Where(visitor => visitor.Touchpoints.Count > 0).ToList();
        if (visitors.Count == 0)
        {
            throw new ReplayException("No event of the file is of a kind that --map names.");
        }

        var start = time.GetTimestamp();
        var totals = new IngestTotals();
        var reports = new VisitorReport[visitors.Count];
        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                await SendAsync(progress.AddTask("Sending touchpoints", maxValue: visitors.Sum(visitor => visitor.Touchpoints.Count)), visitors, totals, cancellationToken);
                await AskAsync(progress.AddTask("Asking for decisions", maxValue: visitors.Count), visitors, journey, reports, cancellationToken);
            });
        return new ReplaySummary([.. journey.Stages.Select(stage => stage.Alias)], reports, totals, client.Requests, time.GetElapsedTime(start));
    }

    private void CheckTypes(JourneyAnswer journey)
    {
        var known = journey.TouchpointTypes.Select(type => type.Alias).ToList();
        if (options.Types.Types.FirstOrDefault(type => !known.Contains(type)) is { } unknown)
        {
            throw new ReplayException($"--map: '{unknown}' is no touchpoint type of the journey '{options.Journey}'; allowed: {string.Join(", ", known)}");
        }
    }

    private async Task SendAsync(ProgressTask progress, List<ReplayVisitor> visitors, IngestTotals totals, CancellationToken cancellationToken)
    {
        foreach (var batch in ReplayBatch.Split(visitors))
        {
            totals.Add(await client.SendAsync(batch, cancellationToken));
            progress.Increment(batch.Count);
        }
    }

    private Task AskAsync(
        ProgressTask progress, List<ReplayVisitor> visitors, JourneyAnswer journey, VisitorReport[] reports, CancellationToken cancellationToken) =>
        Parallel.ForAsync(0, visitors.Count, new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken }, async (index, cancelled) =>
        {
            reports[index] = await VisitorReport.AskAsync(client, visitors[index], options.Journey, journey.Slots, cancelled);
            progress.Increment(1);
        });
}
