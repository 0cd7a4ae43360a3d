using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Journeys;

/// <summary>Journeys are kept whole.</summary>
public abstract class JourneyStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Save_New_IsCreatedAndListedAsItIs()
    {
        var journey = Some.Journey() with
        {
            Goal = """{"types":["order"]}""",
            Personas = [new Persona { Alias = "family", Name = "Family", Needs = ["room"], Traits = new Dictionary<string, Scalar> { ["age"] = Scalar.From(40) } }],
            TouchpointTypes = [new TouchpointType { Alias = "order", Name = "Orders", Moment = MomentOfTruth.First, ExpectedEmotion = 2 }],
            Slots = ["hero"],
        };

        Assert.True(await store.Journeys.SaveAsync(journey, default));
        Assert.Equal(JourneyDocument.ToJson(journey), JourneyDocument.ToJson(await FindAsync(journey.Alias)));
    }

    [Fact]
    public async Task Save_Present_IsReplaced()
    {
        var journey = Some.Journey();
        await store.Journeys.SaveAsync(journey, default);

        Assert.False(await store.Journeys.SaveAsync(journey with { Name = "Renamed" }, default));
        Assert.Equal("Renamed", (await FindAsync(journey.Alias)).Name);
    }

    [Fact]
    public async Task List_Several_IsOrderedByAlias()
    {
        await store.Journeys.SaveAsync(Some.Journey(), default);
        await store.Journeys.SaveAsync(Some.Journey(), default);
        var aliases = (await store.Journeys.ListAsync(default)).Select(journey => journey.Alias).ToArray();

        Assert.Equal(aliases.Order(StringComparer.Ordinal), aliases);
    }

    [Fact]
    public async Task Delete_Present_TakesItsRuleSetsAndNoTouchpoints()
    {
        var (journey, visitor) = (Some.Journey(), Some.Visitor());
        await store.Journeys.SaveAsync(journey, default);
        await store.RuleSets.PublishAsync(journey.Alias, "{}");
        await store.RuleSets.AddDraftAsync(journey.Alias, "{}", Some.Now, default);
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);

        Assert.True(await store.Journeys.DeleteAsync(journey.Alias, default));
        Assert.False(await store.Journeys.DeleteAsync(journey.Alias, default));
        Assert.DoesNotContain(await store.Journeys.ListAsync(default), listed => listed.Alias == journey.Alias);
        Assert.Empty(await store.RuleSets.ListAsync(journey.Alias, default));
        Assert.Equal(["a"], await store.Visitors.HistoryAsync(visitor));
    }

    private async Task<Journey> FindAsync(string alias) =>
        Assert.Single(await store.Journeys.ListAsync(default), journey => journey.Alias == alias);
}
