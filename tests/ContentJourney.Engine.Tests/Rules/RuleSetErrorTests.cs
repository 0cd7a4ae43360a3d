using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Rules.Conditions;
using ContentJourney.Engine.Validation;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules;

public class RuleSetErrorTests
{
    private static IReadOnlyList<(string Path, string Message)> Errors(string json, int maxDepth = 64)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = maxDepth });
        var errors = new ErrorList();
        var ruleSet = RuleSet.Read(JsonNode.Root(document.RootElement, errors), Vocabulary);
        Assert.Equal(errors.IsEmpty, ruleSet is not null);
        return errors.Errors;
    }

    /// <summary>The errors of one condition, their paths beginning at the condition.</summary>
    private static IEnumerable<(string Path, string Message)> ConditionErrors(string condition) =>
        Errors($$"""{"stages":{"conversion":{"enter":{{condition}} } } }""")
            .Select(error => (error.Path["stages.conversion.enter".Length..].TrimStart('.'), error.Message));

    [Theory]
    [InlineData("[]", "$", "must be an object, not an array")]
    [InlineData("null", "$", "must be an object, not null")]
    [InlineData("""{"stage":{}}""", "stage", "is unknown; allowed: stages, scores, personas, personaPolicy")]
    [InlineData("""{"stages":[]}""", "stages", "must be an object, not an array")]
    [InlineData("""{"stages":{"checkout":{}}}""", "stages.checkout", "'checkout' is not a known stage; allowed: awareness, consideration, conversion, retention, advocacy")]
    [InlineData("""{"stages":{"conversion":[]}}""", "stages.conversion", "must be an object, not an array")]
    [InlineData("""{"stages":{"conversion":{"leave":{}}}}""", "stages.conversion.leave", "is unknown; allowed: enter")]
    [InlineData("""{"stages":{"conversion":{"enter":[]}}}""", "stages.conversion.enter", "must be an object, not an array")]
    [InlineData("""{"stages":{"awareness":{"enter":{"count":{}}}}}""", "stages.awareness.enter.atLeast", "is required")]
    [InlineData("""{"stages":{"conversion":{},"conversion":{}}}""", "stages.conversion", "stands twice; once is allowed")]
    [InlineData("""{"scores":[]}""", "scores", "must be an object, not an array")]
    [InlineData("""{"scores":{"Interest":{"points":[]}}}""", "scores.Interest", "'Interest' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{"scores":{"a":{}}}""", "scores.a.points", "is required")]
    [InlineData("""{"scores":{"a":{"points":{}}}}""", "scores.a.points", "must be an array, not an object")]
    [InlineData("""{"scores":{"a":{"points":[5]}}}""", "scores.a.points[0]", "must be an object, not a number")]
    [InlineData("""{"scores":{"a":{"points":[],"halfLife":"0d"}}}""", "scores.a.halfLife", "'0d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"scores":{"a":{"points":[],"decay":"1d"}}}""", "scores.a.decay", "is unknown; allowed: points, halfLife")]
    [InlineData("""{"scores":{"a":{"points":[{"points":5}]}}}""", "scores.a.points[0]", "must have either 'match' or 'trait'; it has neither")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{},"trait":"x","points":5}]}}}""", "scores.a.points[0]", "must have either 'match' or 'trait'; it has both")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{}}]}}}""", "scores.a.points[0].points", "is required")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{},"points":"5"}]}}}""", "scores.a.points[0].points", "must be a number, not a string")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{},"points":1e999}]}}}""", "scores.a.points[0].points", "is too large for a number; allowed: finite 64-bit numbers")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{},"points":5,"capPerDay":0}]}}}""", "scores.a.points[0].capPerDay", "must be greater than 0")]
    [InlineData("""{"scores":{"a":{"points":[{"match":{},"points":5,"capPerDay":-1}]}}}""", "scores.a.points[0].capPerDay", "must be greater than 0")]
    [InlineData("""{"scores":{"a":{"points":[{"trait":"x","equals":1,"points":5,"capPerDay":1}]}}}""", "scores.a.points[0].capPerDay", "is unknown; allowed: trait, equals, in, exists, points")]
    [InlineData("""{"personas":{"driver":{"points":[]}}}""", "personas.driver", "'driver' is not a known persona; allowed: family, commuter, racer")]
    [InlineData("""{"personas":{"family":{"points":[{"match":{"types":["x"]},"points":1}]}}}""", "personas.family.points[0].match.types[0]", "'x' is not a known touchpoint type; allowed: product-view, add-to-cart, order, review, content-shown")]
    [InlineData("""{"personaPolicy":5}""", "personaPolicy", "must be an object, not a number")]
    [InlineData("""{"personaPolicy":{"lead":-1}}""", "personaPolicy.lead", "is -1; allowed: at least 0")]
    [InlineData("""{"personaPolicy":{"threshold":"10"}}""", "personaPolicy.threshold", "must be a number, not a string")]
    [InlineData("""{"personaPolicy":{"margin":1}}""", "personaPolicy.margin", "is unknown; allowed: threshold, lead")]
    public void RuleSet_Error_NamesPlaceAndWhatIsAllowed(string json, string path, string message) =>
        Assert.Equal((path, message), Assert.Single(Errors(json)));

    [Theory]
    [InlineData("5", "", "must be an object, not a number")]
    [InlineData("{}", "", "must have exactly one of all, any, not, count, distinct, sum, since, sequence, score, trait; it has none")]
    [InlineData("""{"all":[],"any":[]}""", "", "must have exactly one of all, any, not, count, distinct, sum, since, sequence, score, trait; it has all, any")]
    [InlineData("""{"all":{}}""", "all", "must be an array, not an object")]
    [InlineData("""{"all":[],"within":"1d"}""", "within", "is unknown; allowed: all")]
    [InlineData("""{"all":[{"all":[]},{"any":[3]}]}""", "all[1].any[0]", "must be an object, not a number")]
    [InlineData("""{"not":[]}""", "not", "must be an object, not an array")]
    [InlineData("""{"not":null}""", "not", "is required")]
    [InlineData("""{"count":{}}""", "atLeast", "is required")]
    [InlineData("""{"count":{},"atLeast":0}""", "atLeast", "is 0; allowed: whole numbers from 1 to 2147483647")]
    [InlineData("""{"count":{},"atLeast":1.5}""", "atLeast", "is 1.5; allowed: whole numbers from 1 to 2147483647")]
    [InlineData("""{"count":{},"atLeast":"1"}""", "atLeast", "must be a number, not a string")]
    [InlineData("""{"count":[],"atLeast":1}""", "count", "must be an object, not an array")]
    [InlineData("""{"count":{},"atLeast":1,"atMost":2}""", "atMost", "is unknown; allowed: count, atLeast, within")]
    [InlineData("""{"count":{},"atLeast":1,"within":"0d"}""", "within", "'0d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"count":{},"atLeast":1,"within":"-7d"}""", "within", "'-7d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"count":{},"atLeast":1,"within":"1y"}""", "within", "'1y' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"count":{},"atLeast":1,"within":"1.5d"}""", "within", "'1.5d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"count":{},"atLeast":1,"within":"36501d"}""", "within", "'36501d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"count":{},"atLeast":1,"within":7}""", "within", "must be a string, not a number")]
    [InlineData("""{"count":{"types":[]},"atLeast":1}""", "count.types", "has 0 items; allowed: 1 to 500")]
    [InlineData("""{"count":{"types":"order"},"atLeast":1}""", "count.types", "must be an array, not a string")]
    [InlineData("""{"count":{"types":[1]},"atLeast":1}""", "count.types[0]", "must be a string, not a number")]
    [InlineData("""{"count":{"types":["order","x"]},"atLeast":1}""", "count.types[1]", "'x' is not a known touchpoint type; allowed: product-view, add-to-cart, order, review, content-shown")]
    [InlineData("""{"count":{"channels":[]},"atLeast":1}""", "count.channels", "has 0 items; allowed: 1 to 500")]
    [InlineData("""{"count":{"channels":["Web"]},"atLeast":1}""", "count.channels[0]", "'Web' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{"count":{"contentStages":["checkout"]},"atLeast":1}""", "count.contentStages[0]", "'checkout' is not a known stage; allowed: awareness, consideration, conversion, retention, advocacy")]
    [InlineData("""{"count":{"contentPersonas":["driver"]},"atLeast":1}""", "count.contentPersonas[0]", "'driver' is not a known persona; allowed: family, commuter, racer")]
    [InlineData("""{"count":{"contents":[""]},"atLeast":1}""", "count.contents[0]", "has 0 characters; allowed: 1 to 64")]
    [InlineData("""{"count":{"properties":[]},"atLeast":1}""", "count.properties", "must be an object, not an array")]
    [InlineData("""{"count":{"properties":{"a":[1]}},"atLeast":1}""", "count.properties.a", "must be a string, number, boolean or null, not an array")]
    [InlineData("""{"count":{"properties":{"":1}},"atLeast":1}""", "count.properties.", "has a name of 0 characters; allowed: 1 to 64")]
    [InlineData("""{"count":{"valueAtLeast":"5"},"atLeast":1}""", "count.valueAtLeast", "must be a number, not a string")]
    [InlineData("""{"count":{"type":"order"},"atLeast":1}""", "count.type", "is unknown; allowed: types, channels, contentStages, contentPersonas, contents, properties, valueAtLeast")]
    [InlineData("""{"distinct":"hours","of":{},"atLeast":1}""", "distinct", "'hours' is not a known thing to count; allowed: days, channels, contents, types")]
    [InlineData("""{"distinct":"days","atLeast":1}""", "of", "is required")]
    [InlineData("""{"distinct":"days","of":{},"atLeast":-1}""", "atLeast", "is -1; allowed: whole numbers from 1 to 2147483647")]
    [InlineData("""{"sum":{},"atLeast":true}""", "atLeast", "must be a number, not a boolean")]
    [InlineData("""{"since":"middle","of":{},"atLeast":"1d"}""", "since", "'middle' is not a known choice; allowed: first, last")]
    [InlineData("""{"since":"last","of":{}}""", "", "must have atLeast, atMost or both")]
    [InlineData("""{"since":"last","of":{},"atLeast":1}""", "atLeast", "must be a string, not a number")]
    [InlineData("""{"since":"last","of":{},"atMost":"-1d"}""", "atMost", "'-1d' is not a duration; allowed: an integer from 0 and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{"since":"last","of":{},"atMost":"1d","within":"1d"}""", "within", "is unknown; allowed: since, of, atLeast, atMost")]
    [InlineData("""{"sequence":[]}""", "sequence", "has 0 items; allowed: 1 to 64")]
    [InlineData("""{"sequence":[{},{"types":["x"]}]}""", "sequence[1].types[0]", "'x' is not a known touchpoint type; allowed: product-view, add-to-cart, order, review, content-shown")]
    [InlineData("""{"sequence":[{}],"atLeast":1}""", "atLeast", "is unknown; allowed: sequence, within")]
    [InlineData("""{"score":"interest","atLeast":1}""", "score", "'interest' is not a known score; there is none")]
    [InlineData("""{"score":5,"atLeast":1}""", "score", "must be a string, not a number")]
    [InlineData("""{"trait":"x"}""", "", "must have exactly one of equals, in, exists; it has none")]
    [InlineData("""{"trait":"x","equals":1,"in":[1]}""", "", "must have exactly one of equals, in, exists; it has equals, in")]
    [InlineData("""{"trait":"x","in":[]}""", "in", "needs at least 1 item(s)")]
    [InlineData("""{"trait":"x","in":[1,null]}""", "in[1]", "must be a string, number or boolean, not null")]
    [InlineData("""{"trait":"x","equals":{}}""", "equals", "must be a string, number, boolean or null, not an object")]
    [InlineData("""{"trait":"x","exists":"yes"}""", "exists", "must be true or false, not a string")]
    [InlineData("""{"trait":"","exists":true}""", "trait", "has 0 characters; allowed: 1 to 64")]
    public void Condition_Error_NamesPlaceAndWhatIsAllowed(string condition, string path, string message) =>
        Assert.Equal((path, message), Assert.Single(ConditionErrors(condition)));

    [Fact]
    public void Condition_UnknownKind_IsNamedBesideThoseAllowed() => Assert.Equal(
        [
            ("cuont", "is unknown; allowed: all, any, not, count, distinct, sum, since, sequence, score, trait, atLeast, atMost, within, of, equals, in, exists"),
            ("", "must have exactly one of all, any, not, count, distinct, sum, since, sequence, score, trait; it has none"),
        ],
        ConditionErrors("""{"cuont":{},"atLeast":1}"""));

    [Fact]
    public void Condition_MemberNameThatIsNoText_IsAnError() =>
        Assert.Contains(("", "has a member name that is not valid Unicode text"), ConditionErrors("""{"\ud800all":[]}"""));

    [Fact]
    public void Match_OfMorePropertiesThanATouchpointHas_IsAnError()
    {
        string Match(int count) =>
            $$"""{"count":{"properties":{ {{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"p{i}\":1"))}} } },"atLeast":1}""";

        Assert.Empty(ConditionErrors(Match(32)));
        Assert.Equal(("count.properties", "has 33 properties; allowed: 0 to 32"), Assert.Single(ConditionErrors(Match(33))));
    }

    [Fact]
    public void RuleSet_ReportsEveryErrorAtOnce() => Assert.Equal(
        ["scores.a.halfLife", "stages.x", "stages.x.enter.atLeast", "stages.conversion.enter.all[0].count.types[0]", "stages.conversion.enter.all[1].within", "personas.y", "personaPolicy.lead"],
        Errors("""
            {"scores":{"a":{"points":[],"halfLife":"x"}},
             "stages":{"x":{"enter":{"count":{},"atLeast":0}},
                       "conversion":{"enter":{"all":[{"count":{"types":["z"]},"atLeast":1},{"sum":{},"atLeast":1,"within":"0s"},{"score":"a","atLeast":1}]}}},
             "personas":{"y":{"points":[]}},"personaPolicy":{"lead":-1}}
            """).Select(error => error.Path));

    [Theory]
    [InlineData("""{"not":""", "}")]
    [InlineData("""{"all":[""", "]}")]
    public void Condition_NestedTooDeep_IsAnError_NotAnOverflow(string open, string close)
    {
        string Nested(int levels) =>
            $$"""{"stages":{"conversion":{"enter":{{string.Concat(Enumerable.Repeat(open, levels - 1))}}{"any":[]}{{string.Concat(Enumerable.Repeat(close, levels - 1))}} } } }""";

        Assert.Empty(Errors(Nested(Condition.MaxDepth), 10_000));
        Assert.Equal("nests conditions too deep; allowed: 64 levels", Assert.Single(Errors(Nested(Condition.MaxDepth + 1), 10_000)).Message);
        Assert.Single(Errors(Nested(2_000), 10_000));
    }

    [Fact]
    public void RuleSet_AsDeepAsAllowed_DecidesAndIsParsedAgain()
    {
        var nested = $$"""{"stages":{"conversion":{"enter":{{string.Concat(Enumerable.Repeat("{\"all\":[", 63))}}{"all":[]}{{string.Concat(Enumerable.Repeat("]}", 63))}} } } }""";

        Assert.NotNull(RuleSet.Parse(nested, Vocabulary));
    }

    [Fact]
    public void Parse_OfADocumentThatDoesNotFit_SaysWhere()
    {
        var exception = Assert.Throws<FormatException>(() => RuleSet.Parse("""{"stages":{"x":{}}}""", Vocabulary));

        Assert.StartsWith("stages.x 'x' is not a known stage", exception.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => TouchpointMatch.Parse("""{"types":["x"]}""", Vocabulary));
    }

    [Fact]
    public void Aliases_OfAJourneyWithoutPersonas_AreUnknown()
    {
        var bare = new JourneyVocabulary(Vocabulary.Journey with { Personas = [] });
        var errors = new ErrorList();
        using var document = JsonDocument.Parse("""{"personas":{"family":{"points":[]}}}""");

        Assert.Null(RuleSet.Read(JsonNode.Root(document.RootElement, errors), bare));
        Assert.Equal("'family' is not a known persona; the journey has none", Assert.Single(errors.Errors).Message);
    }
}
