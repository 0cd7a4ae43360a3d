using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Journeys;

public sealed class JourneyRegistryTests : IAsyncLifetime
{
    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
        await _site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules());
        await _site.PostAsync("journeys/bikes/rule-sets/1/publish");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Reload_NothingChanged_KeepsWhatWasCompiled()
    {
        var before = Bikes;

        await Registry.ReloadAsync(CancellationToken.None);

        Assert.Same(before.Vocabulary, Bikes.Vocabulary);
        Assert.Same(before.Rules, Bikes.Rules);
    }

    [Fact]
    public async Task Reload_OtherRulesAreLive_KeepsTheVocabulary()
    {
        var before = Bikes;
        await _site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 2));

        await _site.PostAsync("journeys/bikes/rule-sets/2/publish");

        Assert.Same(before.Vocabulary, Bikes.Vocabulary);
        Assert.NotSame(before.Rules, Bikes.Rules);
        Assert.Equal(2, Bikes.Version);
    }

    [Fact]
    public async Task Reload_ChangedJourney_CompilesItsRulesAnew()
    {
        var before = Bikes;

        await _site.PutAsync("journeys/bikes", SampleJourney.Json(change: journey => journey["slots"]!.AsArray().Add("offer")));

        Assert.NotSame(before.Vocabulary, Bikes.Vocabulary);
        Assert.Same(Bikes.Vocabulary, Bikes.Rules.Vocabulary);
        Assert.Null(Bikes.Fault);
    }

    [Fact]
    public async Task Reload_RulesThatFitNoMore_AreEmptyAndSayWhy()
    {
        await _site.PutAsync("journeys/bikes?force=true", SampleJourney.Json(change: journey =>
        {
            journey["touchpointTypes"]!.AsArray().RemoveAt(1);
            journey["goal"] = null;
        }));

        Assert.Null(Bikes.Version);
        Assert.Contains("rule set 1 is live but does not fit the journey: stages.conversion.enter.count.types[0]", Bikes.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void FindType_LooksInEveryJourneyButNotForTheServersOwn()
    {
        Assert.Equal("Orders", Registry.Current.FindType("order")?.Name);
        Assert.Null(Registry.Current.FindType("unheard-of"));
        Assert.Null(Registry.Current.FindType(Engine.Touchpoints.TouchpointTypes.ContentShown));
    }

    [Fact]
    public async Task Current_OfARequest_DoesNotChangeUnderIt()
    {
        var during = Registry.Current;

        await _site.DeleteAsync("journeys/bikes?force=true");

        Assert.True(during.Journeys.ContainsKey("bikes"));
        Assert.False(Registry.Current.Journeys.ContainsKey("bikes"));
        Assert.True(Registry.Current.Journeys.ContainsKey(Journey.DefaultAlias));
    }

    private IJourneyRegistry Registry => _site.Host.Services.GetRequiredService<IJourneyRegistry>();

    private ActiveJourney Bikes => Registry.Current.Journeys["bikes"];
}
