using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Asks the checks now and then also where no balancer does, so that logs, meters and "since" are right.</summary>
internal sealed class ReadinessWatch(Readiness readiness, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // While the host starts, much is not there yet.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            await readiness.AskAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
