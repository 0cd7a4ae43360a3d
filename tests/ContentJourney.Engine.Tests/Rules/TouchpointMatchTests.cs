using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules;

public class TouchpointMatchTests
{
    private static readonly Touchpoint Full = Ago(1, "order", 99.5) with
    {
        Channel = "store",
        ContentId = "bike-1",
        ContentStages = ["conversion", "retention"],
        ContentPersonas = ["family"],
        Properties = new Dictionary<string, Scalar>
        {
            ["utm_source"] = Scalar.From("newsletter"),
            ["position"] = Scalar.From(3),
            ["gift"] = Scalar.From(true),
            ["coupon"] = Scalar.Null,
        },
    };

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"types":["review","order"]}""", true)]
    [InlineData("""{"types":["review"]}""", false)]
    [InlineData("""{"channels":["web","store"]}""", true)]
    [InlineData("""{"channels":["web"]}""", false)]
    [InlineData("""{"contentStages":["awareness","retention"]}""", true)]
    [InlineData("""{"contentStages":["awareness"]}""", false)]
    [InlineData("""{"contentPersonas":["commuter","family"]}""", true)]
    [InlineData("""{"contentPersonas":["commuter"]}""", false)]
    [InlineData("""{"contents":["bike-2","bike-1"]}""", true)]
    [InlineData("""{"contents":["Bike-1"]}""", false)]
    [InlineData("""{"valueAtLeast":99.5}""", true)]
    [InlineData("""{"valueAtLeast":99.6}""", false)]
    [InlineData("""{"properties":{}}""", true)]
    [InlineData("""{"properties":{"utm_source":"newsletter"}}""", true)]
    [InlineData("""{"properties":{"utm_source":"Newsletter"}}""", false)]
    [InlineData("""{"properties":{"position":3.0,"gift":true}}""", true)]
    [InlineData("""{"properties":{"position":3,"gift":false}}""", false)]
    [InlineData("""{"properties":{"position":"3"}}""", false)]
    [InlineData("""{"properties":{"coupon":null}}""", true)]
    [InlineData("""{"properties":{"missing":null}}""", false)]
    [InlineData("""{"types":["order"],"channels":["store"],"contentStages":["conversion"],"contentPersonas":["family"],"contents":["bike-1"],"valueAtLeast":0}""", true)]
    [InlineData("""{"types":["order"],"channels":["web"],"contents":["bike-1"]}""", false)]
    public void Match_NeedsAllGivenMembers(string match, bool picks)
    {
        var history = History(Full, Ago(2) with { Channel = "app", ContentId = "bike-9" });
        var compiled = TouchpointMatch.Parse(match, Vocabulary);

        Assert.Equal(picks, compiled.Any(history, Now));
        Assert.Equal(match is "{}" or """{"properties":{}}""" ? 2 : picks ? 1 : 0, compiled.Count(history, Now));
    }

    [Fact]
    public void Match_ValueAtLeast_NeverPicksATouchpointWithoutValue() =>
        Assert.False(TouchpointMatch.Parse("""{"valueAtLeast":-1000000}""", Vocabulary).Any(History(Ago(1)), Now));

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{"contents":["bike-1"]}""", 0)]
    [InlineData("""{"types":["content-shown"]}""", 2)]
    [InlineData("""{"types":["content-shown","order"]}""", 3)]
    [InlineData("""{"types":["content-shown"],"contents":["bike-1"]}""", 2)]
    public void Match_PicksContentShown_OnlyWhereTypesNameIt(string match, int count)
    {
        var shown = Ago(1, "content-shown") with { ContentId = "bike-1" };
        var history = History(shown, shown with { Id = "again" }, Ago(2, "order"));

        Assert.Equal(count, TouchpointMatch.Parse(match, Vocabulary).Count(history, Now));
    }

    [Fact]
    public void Match_OfTypesTheJourneyDoesNotKnow_OnlyWhereNoneIsNamed()
    {
        var history = History(Ago(1, "podcast"));

        Assert.Equal(1, TouchpointMatch.Parse("{}", Vocabulary).Count(history, Now));
        Assert.Equal(0, TouchpointMatch.Parse("""{"types":["product-view","add-to-cart","order","review","content-shown"]}""", Vocabulary).Count(history, Now));
    }

    [Fact]
    public void Match_WithinAWindow_LeavesOutItsEdge()
    {
        var match = TouchpointMatch.Parse("{}", Vocabulary);
        var history = History(Ago(3), Ago(TimeSpan.FromDays(3) - Tick), Ago(0), Ago(-Tick));

        Assert.Equal(2, match.Count(history, Now, TimeSpan.FromDays(3)));
        Assert.True(match.Any(history, Now, Tick));
        Assert.False(match.Any(history, Now - TimeSpan.FromDays(1), Tick));
    }

    [Fact]
    public void Match_OfAnotherVocabulary_IsRefused()
    {
        var other = new JourneyVocabulary(Vocabulary.Journey);

        Assert.Throws<ArgumentException>(() => TouchpointMatch.Parse("{}", other).Count(History(), Now));
    }

    [Fact]
    public void Match_TagsTheJourneyHasNoLonger_AreForgotten() =>
        Assert.Equal(1, TouchpointMatch.Parse("{}", Vocabulary).Count(History(Full with { ContentStages = ["dropped"], ContentPersonas = ["dropped"] }), Now));
}
