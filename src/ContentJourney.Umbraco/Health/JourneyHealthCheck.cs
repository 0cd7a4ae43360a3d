using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Health;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Validation;
using ContentJourney.Storage.Configuration;
using ContentJourney.Umbraco.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Sync;
using CmsHealthCheck = Umbraco.Cms.Core.HealthChecks.HealthCheck;

namespace ContentJourney.Umbraco.Health;

/// <summary>The product in the CMS's health check dashboard. The CMS finds it by itself.</summary>
[HealthCheck("c1b3f6c4-0a6e-4d0a-9b0e-6d1c7a3f5e20", "Customer journeys",
    Description = "Checks that journeys are stored, decided by live rules and served from current content.", Group = "Content Journey")]
internal sealed class JourneyHealthCheck(
    StoreState start, Readiness readiness, IJourneyRegistry journeys, IServerRoleAccessor role,
    IOptions<StorageOptions> storage, StageQueue stages)
    : CmsHealthCheck
{
    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        // Without the store the other checks would only say so in their own ways.
        return start.Problem is { } problem
            ? [Error($"The store cannot be opened, and the site runs without journeys: {problem}")]
            : [.. await ReadinessAsync(), Rules(), Nodes(), Events()];
    }

    private async Task<IEnumerable<HealthCheckStatus>> ReadinessAsync() =>
        (await readiness.AskAsync(CancellationToken.None)).Select(check => check.Status switch
        {
            HealthStatus.Unhealthy => Error(Since(check)),
            HealthStatus.Degraded => Warning(Since(check)),
            _ => Success($"{Title(check.Name)}: in order."),
        });

    private HealthCheckStatus Rules()
    {
        var without = journeys.Current.Journeys.Values.Where(journey => journey is { Version: null, Fault: null })
            .Select(journey => $"'{journey.Journey.Alias}'").Order(StringComparer.Ordinal).ToArray();
        return without.Length == 0
            ? Success("Rules: every journey has live rules.")
            : Warning($"No rules are live, so that every visitor is in the first stage: {string.Join(", ", without)}.");
    }

    private HealthCheckStatus Nodes()
    {
        var one = role.CurrentServerRole is not (ServerRole.Subscriber or ServerRole.SchedulingPublisher);
        return one || StoreAddress.IsPostgres(storage.Value.ConnectionString)
            ? Success($"Nodes: {(one ? "one" : "several, over one database")}.")
            : Warning("The site has several nodes, and each keeps journeys and visitors in a SQLite file of its own; they need one PostgreSQL together: "
                + $"ConnectionStrings:{SiteDatabase.ConnectionName}.");
    }

    private HealthCheckStatus Events() => stages.Dropped == 0
        ? Success("Events: none was left out.")
        : Warning($"The touchpoints of {stages.Dropped} requests were not looked at for new stages since the start, because too many came at once.");

    private static string Since(CheckState check) => $"{check.Reason} Known since {Instants.ToText(check.Since)}.";

    private static string Title(string check)
    {
        var words = check.Replace("contentjourney-", "", StringComparison.Ordinal).Replace('-', ' ');
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static HealthCheckStatus Success(string message) => new(message) { ResultType = StatusResultType.Success };

    private static HealthCheckStatus Warning(string message) => new(message) { ResultType = StatusResultType.Warning };

    private static HealthCheckStatus Error(string message) => new(message) { ResultType = StatusResultType.Error };
}
