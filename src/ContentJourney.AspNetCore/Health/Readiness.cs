using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Whether this node can serve, and why not; remembers since when, and logs what changes.</summary>
internal sealed class Readiness(HealthCheckService checks, TimeProvider time, ILogger<Readiness> logger)
{
    private readonly Lock _alone = new();
    private readonly Dictionary<string, CheckState> _states = new(StringComparer.Ordinal);

    /// <summary>What was found last, in no order.</summary>
    public IReadOnlyList<CheckState> Last
    {
        get
        {
            lock (_alone)
            {
                return [.. _states.Values];
            }
        }
    }

    /// <summary>Asks every check of the product, in the order of their registration.</summary>
    public async Task<IReadOnlyList<CheckState>> AskAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready), cancellationToken);
        lock (_alone)
        {
            return [.. report.Entries.Select(entry => Note(entry.Key, entry.Value))];
        }
    }

    private CheckState Note(string name, HealthReportEntry entry)
    {
        var before = _states.GetValueOrDefault(name);
        var since = before?.Status == entry.Status ? before.Since : time.GetUtcNow();
        var state = new CheckState(name, entry.Status, ReasonOf(name, entry), since, entry.Data);
        _states[name] = state;
        if (before?.Status != state.Status)
        {
            Log(state, isFirst: before is null);
        }

        return state;
    }

    private void Log(CheckState state, bool isFirst)
    {
        switch (state.Status)
        {
            case HealthStatus.Unhealthy:
                logger.NotReady(state.Name, state.Reason);
                break;
            case HealthStatus.Degraded:
                logger.Warned(state.Name, state.Reason);
                break;
            case HealthStatus.Healthy when !isFirst:
                logger.InOrderAgain(state.Name);
                break;
        }
    }

    // A check that threw has no words of its own, and its exception is for the log.
    private static string? ReasonOf(string name, HealthReportEntry entry) =>
        entry.Status == HealthStatus.Healthy ? null
        : entry.Exception is null ? entry.Description
        : $"The check '{name}' failed; the log says why.";
}
