using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Storage;

/// <summary>
/// Opens the store and starts what needs it. A site whose journeys have no store runs on without them: the reason is logged and
/// shown by the health check, and the store is tried again until it opens.
/// </summary>
internal sealed class StoreStart(IServiceProvider services, StoreState state, TimeProvider time, ILogger<StoreStart> logger) : BackgroundService
{
    /// <summary>How long to wait before trying again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // A database that does not answer must not hold up the site.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IHostedService> _started = [];

    /// <summary>Tries once before requests come, then in the background.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(_tried.Task, Task.Delay(s_patience, time, cancellationToken));
    }

    /// <summary>Stops what was started, the last first.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var service in Enumerable.Reverse(_started))
        {
            await service.StopAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryAsync(stoppingToken))
            {
                _tried.TrySetResult();
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        finally
        {
            _tried.TrySetResult();
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            Validate();
            var waiting = WaitingServices.HostedServices(services).Except(_started).ToArray();
            foreach (var service in waiting.OfType<IHostedLifecycleService>())
            {
                await service.StartingAsync(cancellationToken);
            }

            foreach (var service in waiting)
            {
                await service.StartAsync(cancellationToken);
                _started.Add(service);
            }

            state.Problem = null;
            logger.StoreOpened();
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var problem = exception is OptionsValidationException invalid ? string.Join(' ', invalid.Failures) : exception.Message;
            if (state.Problem != problem)
            {
                logger.StoreNotOpened(problem, exception);
            }

            state.Problem = problem;
            return false;
        }
    }

    private void Validate()
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var failures = WaitingServices.Validators(services)
            .Select(validator => validator.Validate(Options.DefaultName, options))
            .Where(result => result.Failed)
            .SelectMany(result => result.Failures!)
            .ToArray();
        if (failures.Length > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(StorageOptions), failures);
        }
    }
}
