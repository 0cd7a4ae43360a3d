using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.Engine.Content;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Shows how much content slots are filled from.</summary>
internal sealed class CatalogMetrics(IMeterFactory meters, IContentCatalog catalog) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Product().CreateObservableUpDownCounter(
            "contentjourney.content.items", () => catalog.Current.Count, "{item}", "Items in the catalogue that slots are filled from, over all cultures.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
