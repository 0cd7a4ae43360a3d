using ContentJourney.AspNetCore.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace ContentJourney.Umbraco.Content;

/// <summary>Works changes off in the background: what was edited at once, all content a little later.</summary>
internal sealed class CatalogueWorker(
    ChangeQueues queues,
    Catalogue catalogue,
    IServiceProvider services,
    IOptionsMonitor<DeliveryApiSettings> settings,
    TimeProvider time,
    ILogger<CatalogueWorker> logger) : BackgroundService
{
    private readonly UpdateSchedule _schedule = new();
    private readonly SteadyClock _clock = new(time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Content types may have become allowed or not.
        using var changes = settings.OnChange(_ => queues.Add(queue => queue.AddEverything(atOnce: true)));
        try
        {
            await queues.Published.Started.WaitAsync(stoppingToken);
            // Not before: the CMS's services are not made for a site without a database.
            var update = services.GetRequiredService<CatalogueUpdate>();
            while (true)
            {
                await queues.Published.WaitAsync(_schedule.Remaining(_clock.Now), stoppingToken);
                await WorkAsync(update, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task WorkAsync(CatalogueUpdate update, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            if (TakeChanges() is { } changes)
            {
                await update.ApplyAsync(changes, cancellationToken);
            }

            if (_schedule.Due <= _clock.Now)
            {
                _schedule.Begin();
                var faults = await update.RebuildAsync(TakeChanges, cancellationToken);
                _schedule.Done(_clock.Now, time.GetElapsedTime(began), faults > 0);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The database may be away for a while.
            catalogue.Note(state => state with { Fault = exception.Message });
            logger.UpdateFailed(exception);
            _schedule.Done(_clock.Now, time.GetElapsedTime(began), withFaults: true);
        }
    }

    private ContentChanges? TakeChanges() => queues.Published.Take(_schedule, _clock.Now);
}
