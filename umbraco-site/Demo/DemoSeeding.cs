using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace ContentJourney.Site.Demo;

/// <summary>Fills the site in the background, as soon as the CMS runs and the package has installed what it brings.</summary>
internal sealed partial class DemoSeeding(IServiceScopeFactory scopes, TimeProvider time, ILogger<DemoSeeding> logger) : BackgroundService
{
    /// <summary>How often to look whether it can.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, time);
            while (!await TryAsync())
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Failed(exception);
        }
    }

    private async Task<bool> TryAsync()
    {
        using var scope = scopes.CreateScope();
        if (scope.ServiceProvider.GetRequiredService<IRuntimeState>().Level != RuntimeLevel.Run)
        {
            return false;
        }

        var shop = scope.ServiceProvider.GetRequiredService<DemoShop>();
        if (!shop.IsWanted())
        {
            return true;
        }

        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        if (!await shop.MakeAsync())
        {
            return false;
        }

        Filled();
        return true;
    }

    [LoggerMessage(1, LogLevel.Information, "The demo shop is open: /umbraco/delivery/api/v2/content")]
    private partial void Filled();

    [LoggerMessage(2, LogLevel.Error, "The demo shop could not be made; it is tried again at the next start")]
    private partial void Failed(Exception exception);
}
