using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Tests.Memory;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

public class DecideAllocationTests
{
    private const string Match = """{"types":["order","review"],"channels":["web"],"contentStages":["conversion"],"contentPersonas":["family"],"contents":["c1"],"properties":{"a":1,"b":"x"},"valueAtLeast":1}""";

    [Theory]
    [InlineData($$"""{"count":{{Match}},"atLeast":1,"within":"90d"}""")]
    [InlineData($$"""{"distinct":"days","of":{{Match}},"atLeast":1}""")]
    [InlineData("""{"distinct":"channels","of":{},"atLeast":1,"within":"90d"}""")]
    [InlineData("""{"distinct":"contents","of":{},"atLeast":1}""")]
    [InlineData("""{"distinct":"types","of":{},"atLeast":1}""")]
    [InlineData($$"""{"sum":{{Match}},"atLeast":1,"within":"90d"}""")]
    [InlineData($$"""{"since":"first","of":{{Match}},"atLeast":"1d"}""")]
    [InlineData($$"""{"since":"last","of":{{Match}},"atMost":"1d"}""")]
    [InlineData($$"""{"sequence":[{},{{Match}},{}]}""")]
    [InlineData($$"""{"sequence":[{},{{Match}},{}],"within":"10d"}""")]
    [InlineData("""{"score":"interest","atLeast":1}""")]
    [InlineData("""{"trait":"household","equals":"family"}""")]
    [InlineData("""{"trait":"household","in":["family","couple"]}""")]
    [InlineData("""{"trait":"household","exists":true}""")]
    [InlineData("""{"all":[{"any":[{"not":{"all":[]}},{"count":{},"atLeast":1}]},{"not":{"any":[]}}]}""")]
    public void Decide_OfEveryKind_AllocatesNothing(string condition)
    {
        var rules = Compile($$"""
            {"stages":{"conversion":{"enter":{"not":{{condition}}} },"retention":{"enter":{{condition}} } },
             "scores":{"interest":{"points":[{"match":{{Match}},"points":3,"capPerDay":5},{"match":{},"points":1},{"trait":"household","equals":"family","points":5}],"halfLife":"14d"} },
             "personas":{"family":{"points":[{"match":{},"points":5}] },"commuter":{"points":[{"match":{{Match}},"points":5}],"halfLife":"3d"} } }
            """);
        var traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") };
        TouchpointHistory[] histories = [History(), History(Touchpoints(50)), History(Touchpoints(9000))];

        Assert.All(histories, history => Assert.Equal(0, Allocated.By(calls: 1, () =>
        {
            Decider.Decide(rules, history, traits, Now);
            Decider.Decide(rules, history, traits, Now.AddDays(-30));
        })));
    }

    private static Touchpoint[] Touchpoints(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => Ago(i / 20.0, i % 3 == 0 ? "order" : "product-view", i) with
        {
            Channel = i % 2 == 0 ? "web" : "app",
            ContentId = $"c{i % 6000}",
            ContentStages = ["conversion"],
            ContentPersonas = ["family"],
            Properties = new Dictionary<string, Scalar> { ["a"] = Scalar.From(1), ["b"] = Scalar.From("x") },
        }),
    ];
}
