using System.Net;
using System.Net.Http.Json;
using System.Threading.Channels;
using ContentJourney.Engine.Rules;
using ContentJourney.Umbraco.Events;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Tests.Events;

public sealed class StageChangeEventTests : IAsyncLifetime
{
    private const string Alias = "ContentJourney.StageChanged";
    private readonly Channel<object> _raised = Channel.CreateUnbounded<object>();
    private readonly Webhook _webhook = new("https://shop.example/hook") { Key = Guid.NewGuid(), Enabled = true };
    private TestCms _cms = null!;

    public async Task InitializeAsync()
    {
        var webhooks = Substitute.For<IWebhookService>();
        webhooks.GetByAliasAsync(Alias).Returns([new Webhook("https://shop.example/off") { Enabled = false }, _webhook]);
        var firing = Substitute.For<IWebhookFiringService>();
        firing.When(service => service.FireAsync(Arg.Any<IWebhook>(), Arg.Any<string>(), Arg.Any<object?>(), Arg.Any<CancellationToken>()))
            .Do(call => _raised.Writer.TryWrite((call.Arg<IWebhook>().Key, call.Arg<string>(), new TextJson().Serialize(call.ArgAt<object>(2)))));
        _cms = await TestCms.StartAsync(
            services => services.AddSingleton(webhooks).AddSingleton(firing)
                .AddSingleton<INotificationAsyncHandler<JourneyStageChangedNotification>>(new Handler(_raised.Writer)),
            Shop.Journey);
        _cms.Access.HasPublicAccess().Returns(true);
        _cms.Services.GetRequiredService<IRuntimeState>().Level.Returns(RuntimeLevel.Run);
        var rules = _cms.Services.GetRequiredService<IRuleSetStore>();
        var draft = await rules.AddDraftAsync(
            "default", """{"stages":{"conversion":{"enter":{"count":{"types":["order"]},"atLeast":1}}}}""", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await rules.MakeLiveAsync("default", draft!.Version, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await _cms.Journeys.ReloadAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task Visit_ThatMovesItsVisitor_NotifiesPackagesAndFiresWebhooks()
    {
        await OrderAsync(consent: true);

        var change = Assert.IsType<JourneyStageChangedNotification>(await _raised.Reader.ReadAsync()).Change;
        Assert.Equal(("default", "awareness", "conversion", 1), (change.Journey, change.FromStage, change.ToStage, change.RuleSetVersion));
        var (webhook, alias, json) = Assert.IsType<(Guid, string, string)>(await _raised.Reader.ReadAsync());
        Assert.Equal((_webhook.Key, Alias), (webhook, alias));
        Assert.StartsWith(
            """{"journey":"default","fromStage":"awareness","toStage":"conversion","persona":null,"ruleSetVersion":1,"decidedAt":""", json, StringComparison.Ordinal);
        Assert.EndsWith($$""","visitor":"{{change.Visitor}}"}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SiteThatIsNotRunning_FiresNoWebhooks()
    {
        _cms.Services.GetRequiredService<IRuntimeState>().Level.Returns(RuntimeLevel.Upgrade);
        await OrderAsync(consent: true);
        Assert.IsType<JourneyStageChangedNotification>(await _raised.Reader.ReadAsync());
        await OrderAsync(consent: true);

        Assert.IsType<JourneyStageChangedNotification>(await _raised.Reader.ReadAsync());
    }

    [Fact]
    public async Task VisitorWithoutConsent_RaisesNothing()
    {
        await OrderAsync(consent: false);
        await OrderAsync(consent: true);

        Assert.IsType<JourneyStageChangedNotification>(await _raised.Reader.ReadAsync());
        Assert.IsType<(Guid, string, string)>(await _raised.Reader.ReadAsync());
        Assert.False(_raised.Reader.TryRead(out _));
    }

    [Fact]
    public void Event_HasTheNameThatTheBackofficeShows()
    {
        var offered = new StageChangedWebhook();

        Assert.Equal((Alias, "Journey stage changed", "Other"), (offered.Alias, offered.EventName, offered.EventType));
    }

    private async Task OrderAsync(bool consent)
    {
        var visit = new { consent = new { analytics = consent, personalization = consent }, touchpoints = new[] { new { type = "order" } } };
        using var answer = await _cms.Client.PostAsJsonAsync("/umbraco/delivery/api/v2/journey/visit", visit);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private sealed class Handler(ChannelWriter<object> raised) : INotificationAsyncHandler<JourneyStageChangedNotification>
    {
        public Task HandleAsync(JourneyStageChangedNotification notification, CancellationToken cancellationToken) =>
            raised.WriteAsync(notification, cancellationToken).AsTask();
    }
}
