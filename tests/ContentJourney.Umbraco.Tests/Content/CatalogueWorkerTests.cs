using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NSubstitute;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Tests.Content;

/// <summary>The catalogue as the CMS's own notifications move it.</summary>
public sealed class CatalogueWorkerTests : CatalogueSite
{
    private IEventAggregator Events => Cms.Services.GetRequiredService<IEventAggregator>();

    [Fact]
    public async Task Start_FillsTheSlotsOfVisits()
    {
        Cms.Access.HasPublicAccess().Returns(true);
        var page = Add();

        await StartAsync();

        var response = await Cms.Client.PostAsJsonAsync("/umbraco/delivery/api/v2/journey/visit", new { slots = new[] { new { name = "hero" } } });
        var hero = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("slots").GetProperty("hero");
        Assert.Equal("stage", hero.GetProperty("matched").GetString());
        Assert.Equal(page.Key, hero.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(ShownText(), hero.GetProperty("items")[0].GetRawText());
    }

    [Fact]
    public async Task Unpublish_TakesTheDocumentOut()
    {
        var page = Add();
        await StartAsync();
        page.IsPublished = false;

        Publish(page, TreeChangeTypes.RefreshBranch);

        await UntilAsync(() => !Has(page));
    }

    [Fact]
    public async Task Publish_BringsTheDocumentIn()
    {
        await StartAsync();
        var page = Add();

        Publish(page, TreeChangeTypes.RefreshBranch);

        await UntilAsync(() => Has(page));
    }

    [Fact]
    public async Task Health_IsNotReadyBeforeTheContentIsRead()
    {
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync());

        await StartAsync();

        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
    }

    [Fact]
    public async Task Health_WarnsOfADocumentThatFails()
    {
        Add().OnRender = () => throw new InvalidOperationException("no such picture");

        await StartAsync();

        Assert.Equal(HealthStatus.Degraded, await HealthAsync());
    }

    private async Task<HealthStatus> HealthAsync()
    {
        var report = await Cms.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "contentjourney-catalogue");
        return report.Status;
    }

    private Task StartAsync()
    {
        Events.Publish(new UmbracoApplicationStartedNotification(false));
        return UntilAsync(() => Catalogue.State is { CheckedAt: not null, IsRebuilding: false });
    }

    private void Publish(SitePage page, TreeChangeTypes type)
    {
        ContentCacheRefresher.JsonPayload[] payloads = [new() { Id = page.Id, Key = page.Key, ChangeTypes = type }];
        Events.Publish(new ContentCacheRefresherNotification(payloads, MessageType.RefreshByPayload));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
