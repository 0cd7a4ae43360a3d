using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Installation;

/// <summary>
/// Runs the steps that were never done, in the background, on the one node that may: where several share a database, which one that
/// is turns out some seconds after the start. A step that fails is logged and tried again at the next start.
/// </summary>
internal sealed class Installation(IServiceScopeFactory scopes, TimeProvider time, ILogger<Installation> logger) : BackgroundService
{
    /// <summary>How often to look whether the CMS is ready and this is the node.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private const string Done = "done";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, time);
            while (!MayInstall())
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }

            await InstallAsync();
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.NotInstalled(exception);
        }
    }

    // The CMS's services are asked for here, not in the constructor: whatever is wrong with one must not keep the site from starting.
    private bool MayInstall()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IRuntimeState>().Level == RuntimeLevel.Run
            && scope.ServiceProvider.GetRequiredService<IServerRoleAccessor>().CurrentServerRole is ServerRole.Single or ServerRole.SchedulingPublisher;
    }

    private async Task InstallAsync()
    {
        using var scope = scopes.CreateScope();
        var marks = scope.ServiceProvider.GetRequiredService<IKeyValueService>();
        foreach (var step in scope.ServiceProvider.GetServices<IInstallationStep>().Where(step => marks.GetValue(step.Mark) != Done))
        {
            try
            {
                await step.InstallAsync();
                marks.SetValue(step.Mark, Done);
                logger.StepDone(step.Mark);
            }
            catch (Exception exception)
            {
                logger.StepNotDone(step.Mark, exception);
            }
        }
    }
}
