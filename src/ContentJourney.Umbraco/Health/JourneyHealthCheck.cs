using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Health;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
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
    StoreState start, HealthCheckService checks, IJourneyRegistry journeys, TokenSigners signers, IServerRoleAccessor role,
    IOptions<StorageOptions> storage, StageQueue stages)
    : CmsHealthCheck
{
    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        // Without the store the other checks would only say so in their own ways.
        return start.Problem is { } problem
            ? [Error($"The store cannot be opened, and the site runs without journeys: {problem}")]
            : [.. await ReadinessAsync(), Rules(), await SigningKeyAsync(), Nodes(), Events()];
    }

    private async Task<IEnumerable<HealthCheckStatus>> ReadinessAsync()
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready));
        return report.Entries.Select(check => check.Value switch
        {
            { Exception: not null } => Error($"The check '{check.Key}' failed; the log says why."),
            { Status: HealthStatus.Unhealthy } entry => Error(entry.Description!),
            { Status: HealthStatus.Degraded } entry => Warning(entry.Description!),
            var entry => Success(entry.Description ?? $"{Title(check.Key)}: in order."),
        });
    }

    private HealthCheckStatus Rules()
    {
        var without = journeys.Current.Journeys.Values.Where(journey => journey is { Version: null, Fault: null })
            .Select(journey => $"'{journey.Journey.Alias}'").Order(StringComparer.Ordinal).ToArray();
        return without.Length == 0
            ? Success("Rules: every journey has live rules.")
            : Warning($"No rules are live, so that every visitor is in the first stage: {string.Join(", ", without)}.");
    }

    private async Task<HealthCheckStatus> SigningKeyAsync()
    {
        try
        {
            await signers.GetAsync(CancellationToken.None);
            return Success("Signing key: in order.");
        }
        catch (Exception exception)
        {
            return Error($"The key that signs visitors' tokens cannot be read: {exception.Message}");
        }
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

    private static string Title(string check) => check.Split('-', 2) is ["contentjourney", var name] ? $"{char.ToUpperInvariant(name[0])}{name[1..]}" : check;

    private static HealthCheckStatus Success(string message) => new(message) { ResultType = StatusResultType.Success };

    private static HealthCheckStatus Warning(string message) => new(message) { ResultType = StatusResultType.Warning };

    private static HealthCheckStatus Error(string message) => new(message) { ResultType = StatusResultType.Error };
}
