using System.Text;
using ContentJourney.Edge.Configuration;
using ContentJourney.Edge.Content;
using ContentJourney.Edge.Content.Following;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Edge.Tests.Content.Following;

/// <summary>The follower as Edge registers it, with a clock of its own and no host that would make its steps.</summary>
internal sealed class FollowingHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public FollowingHost(string cms, string dataDirectory, FollowClock clock, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ContentJourney:Source", cms),
                .. settings.Select(setting => KeyValuePair.Create($"ContentJourney:{setting.Name}", (string?)setting.Value))])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = dataDirectory });
        services.AddOptions<EdgeOptions>();
        services.Configure<StorageOptions>(storage => storage.DataDirectory = dataDirectory);
        services.AddSingleton<SnapshotCatalog>();
        services.AddContentWebhook(configuration);
        services.AddFollowing();
        _services = services.BuildServiceProvider();
    }

    public FollowLines Log { get; } = new();

    public Follower Follower => Get<Follower>();

    public FollowSignals Signals => Get<FollowSignals>();

    public FollowState Status => Get<FollowStatus>().Now;

    public FollowPlan Plan => Get<FollowPlan>();

    public Snapshot Snapshot => Get<SnapshotCatalog>().Snapshot;

    /// <summary>Serves what was kept, then makes the first step, as the host does when it starts.</summary>
    public async Task StartAsync()
    {
        Get<FollowedContent>().Restore();
        await Follower.StepAsync(CancellationToken.None);
    }

    /// <summary>The service.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The item as it is served, or null.</summary>
    public string? Json(string id, string culture = "en-US") =>
        Snapshot.Delivery.In(culture).Find(Guid.Parse(id)) is { } node ? Encoding.UTF8.GetString(node.Item.Json.Span) : null;

    /// <summary>The name of the item as it is served, or null.</summary>
    public string? Name(string id, string culture = "en-US") => Snapshot.Delivery.In(culture).Find(Guid.Parse(id))?.Item.Name;

    /// <summary>What health says.</summary>
    public async Task<HealthReportEntry> HealthAsync() => (await Get<HealthCheckService>().CheckHealthAsync()).Entries["contentjourney-source"];

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
