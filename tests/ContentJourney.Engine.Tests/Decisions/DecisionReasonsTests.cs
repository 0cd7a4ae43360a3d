using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

public class DecisionReasonsTests
{
    private static string Write(DecisionReasons reasons)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            reasons.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WritesAs(string expected, string rules, IReadOnlyDictionary<string, Scalar> traits, params Touchpoint[] touchpoints) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), Write(Decider.Explain(Compile(rules), History(touchpoints), traits, Now).Reasons));

    [Fact]
    public void Reasons_OfAnEmptyRuleSet() =>
        WritesAs("""{"stage":{"alias":"awareness","condition":null},"next":null,"scores":{},"personas":[]}""", "{}", NoTraits);

    [Fact]
    public void Reasons_AreWrittenAsTheContractShowsThem() => WritesAs(
        """
        {"stage":{"alias":"consideration","condition":{"kind":"any","holds":true,"children":[
           {"kind":"count","holds":true,"measured":4,"needed":3},{"kind":"score","holds":false,"measured":7.25,"needed":20}]}},
         "next":{"alias":"conversion","condition":{"kind":"count","holds":false,"measured":0,"needed":1}},
         "scores":{"interest":7.25},"personas":[{"alias":"family","score":12.5},{"alias":"commuter","score":2}]}
        """,
        """
        {"scores":{"interest":{"points":[{"match":{"valueAtLeast":1},"points":7.25}]}},
         "stages":{"consideration":{"enter":{"any":[{"count":{},"atLeast":3},{"score":"interest","atLeast":20}]}},
                   "conversion":{"enter":{"count":{"types":["order"]},"atLeast":1}}},
         "personas":{"commuter":{"points":[{"match":{"valueAtLeast":1},"points":2}]},"family":{"points":[{"match":{"valueAtLeast":1},"points":12.5}]}}}
        """,
        NoTraits,
        Ago(1), Ago(2), Ago(3), Ago(4, value: 1));

    [Fact]
    public void Reasons_OfEveryKind_HaveTheirMeasures() => WritesAs(
        """
        {"stage":{"alias":"awareness","condition":null},
         "next":{"alias":"advocacy","condition":{"kind":"all","holds":false,"children":[
           {"kind":"not","holds":true,"children":[{"kind":"distinct","holds":false,"measured":1,"needed":2}]},
           {"kind":"sum","holds":true,"measured":10.5,"needed":-3},
           {"kind":"since","holds":false,"measured":null,"needed":60},
           {"kind":"since","holds":true,"measured":86400,"needed":604800},
           {"kind":"sequence","holds":false,"measured":1,"needed":2},
           {"kind":"trait","holds":true,"measured":"family","needed":["family",2,true]},
           {"kind":"trait","holds":false,"measured":"family","needed":"couple"},
           {"kind":"trait","holds":false,"measured":null,"needed":true}]}},
         "scores":{},"personas":[]}
        """,
        """
        {"stages":{"advocacy":{"enter":{"all":[
           {"not":{"distinct":"days","of":{},"atLeast":2}},
           {"sum":{},"atLeast":-3},
           {"since":"first","of":{"types":["order"]},"atLeast":"1m"},
           {"since":"last","of":{},"atMost":"1w"},
           {"sequence":[{},{"types":["order"]}]},
           {"trait":"household","in":["family",2,true]},
           {"trait":"household","equals":"couple"},
           {"trait":"missing","exists":true}]}}}}
        """,
        new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") },
        Ago(1, value: 10.5));

    [Theory]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(-0.0, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.PositiveInfinity, "1.7976931348623157E+308")]
    [InlineData(double.NaN, "null")]
    public void Numbers_AreWrittenPlainly_AndAlwaysAsJson(double score, string written)
    {
        var reasons = new DecisionReasons(new StageReason("awareness", null), null, [new NamedScore("interest", score)], []);

        Assert.Contains($$"""{"interest":{{written}}}""", Write(reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_PastTheLargestNumber_AreStillAnswered() => Assert.Contains(
        "1.7976931348623157E+308",
        Write(Decider.Explain(
            Compile("""{"stages":{"advocacy":{"enter":{"not":{"sum":{},"atLeast":1}}}}}"""),
            History(Ago(1, value: 1.7e308), Ago(2, value: 1.7e308)), NoTraits, Now).Reasons),
        StringComparison.Ordinal);
}
