using System.Globalization;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Validation;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Journeys;

public sealed class JourneyDocumentTests
{
    private const string Full = """
        { "alias":"default", "name":"Buying a bicycle", "goal":{"types":["order"]},
          "stages":[{"alias":"awareness","name":"Awareness","description":"Hears of us","color":"#3544b1"},
                    {"alias":"consideration","name":"Consideration"}],
          "personas":[{"alias":"family","name":"Family riders","needs":["room"],"pains":["hills"],"traits":{"household":"family","children":2}}],
          "touchpointTypes":[
            {"alias":"product-view","name":"Looks at a product","channel":"web","stage":"consideration","moment":"zero",
             "expectedEmotion":-1,"pains":["slow"],"opportunities":["video"],"questions":["why?"]},
            {"alias":"order","name":"Orders"}],
          "slots":["hero","next-step"] }
        """;

    [Fact]
    public void Read_TheContractsExample_KeepsEveryMember()
    {
        var (journey, errors) = Json.Read(Full, node => JourneyDocument.Read(node));
        Assert.Empty(errors);
        Assert.NotNull(journey);
        Assert.Equal(("default", "Buying a bicycle", """{"types":["order"]}"""), (journey.Alias, journey.Name, journey.Goal));
        Assert.Equal(
            [new Stage("awareness", "Awareness", "Hears of us", "#3544b1"), new Stage("consideration", "Consideration")], journey.Stages);
        var persona = Assert.Single(journey.Personas);
        Assert.Equal(["room"], persona.Needs);
        Assert.Equal(["hills"], persona.Pains);
        Assert.Equal(Scalar.From("family"), persona.Traits["household"]);
        Assert.Equal(Scalar.From(2), persona.Traits["children"]);
        var type = journey.TouchpointTypes[0];
        Assert.Equal(("web", "consideration", MomentOfTruth.Zero, -1), (type.Channel, type.Stage, type.Moment, type.ExpectedEmotion));
        Assert.Equal(["slow"], type.Pains);
        Assert.Equal(["video"], type.Opportunities);
        Assert.Equal(["why?"], type.Questions);
        Assert.Equal(["hero", "next-step"], journey.Slots);
    }

    [Fact]
    public void WriteThenRead_IsIdentity()
    {
        var once = JourneyDocument.ToJson(JourneyDocument.Parse(Full));
        Assert.Equal(once, JourneyDocument.ToJson(JourneyDocument.Parse(once)));
        Assert.Equal(
            """{"alias":"b","name":"b","goal":null,"stages":[{"alias":"s","name":"s","description":null,"color":null}],"personas":[],"touchpointTypes":[],"slots":[]}""",
            JourneyDocument.ToJson(JourneyDocument.Parse("""{"alias":"b","stages":[{"alias":"s"}]}""")));
    }

    [Theory]
    [InlineData("none", MomentOfTruth.None)]
    [InlineData("zero", MomentOfTruth.Zero)]
    [InlineData("first", MomentOfTruth.First)]
    [InlineData("second", MomentOfTruth.Second)]
    [InlineData("ultimate", MomentOfTruth.Ultimate)]
    public void Moment_Word_IsReadAndWritten(string word, MomentOfTruth moment)
    {
        var journey = JourneyDocument.Parse(Minimal($$""" "touchpointTypes":[{"alias":"t","moment":"{{word}}"}] """));
        Assert.Equal(moment, journey.TouchpointTypes[0].Moment);
        Assert.Contains($"\"moment\":\"{word}\"", JourneyDocument.ToJson(journey), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FindsEveryErrorAtOnce()
    {
        var (journey, errors) = Json.Read(
            """
            { "alias":"De fault", "name":"", "colour":1, "goal":{"types":["nothing"]},
              "stages":[{"alias":"a","name":7},{"alias":"a","color":"red"},"c",{"name":"no alias"}],
              "personas":[{"alias":"p","traits":{"x":[]}},{"alias":"p"}],
              "touchpointTypes":[{"alias":"t","stage":"nowhere","moment":"third","expectedEmotion":3,"pains":[""]},{"alias":"content-shown"}],
              "slots":["hero","hero","UP"] }
            """,
            node => JourneyDocument.Read(node));
        Assert.Null(journey);
        string[] places =
        [
            "$", "alias", "goal.types[0]", "name", "personas[0].traits.x", "personas[1].alias", "colour", "slots[1]", "slots[2]",
            "stages[0].name", "stages[1].alias", "stages[1].color", "stages[2]", "stages[3].alias", "touchpointTypes[0].expectedEmotion",
            "touchpointTypes[0].moment", "touchpointTypes[0].pains[0]", "touchpointTypes[0].stage", "touchpointTypes[1].alias",
        ];
        Assert.Equal(places.Skip(1).Order(StringComparer.Ordinal), errors.Select(error => error[..error.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.Contains("touchpointTypes[0].stage: 'nowhere' is not a known stage of this journey; allowed: a", errors);
        Assert.Contains("touchpointTypes[0].moment: 'third' is not a known moment; allowed: none, zero, first, second, ultimate", errors);
        Assert.Contains("touchpointTypes[0].expectedEmotion: is 3; allowed: whole numbers from -2 to 2", errors);
        Assert.Contains("stages[1].color: 'red' is not a colour; allowed: #rrggbb, such as #3544b1", errors);
        Assert.Contains("stages[1].alias: 'a' stands twice; each alias may stand once", errors);
    }

    [Theory]
    [InlineData("stages", "{\"alias\":\"a#\"}", 64)]
    [InlineData("personas", "{\"alias\":\"a#\"}", 64)]
    [InlineData("slots", "\"a#\"", 64)]
    [InlineData("touchpointTypes", "{\"alias\":\"a#\"}", 1000)]
    public void Lists_HaveTheirMost(string member, string entry, int most)
    {
        Assert.NotNull(Json.Read(Body(most), node => JourneyDocument.Read(node)).Result);
        Assert.StartsWith($"{member}: has {most + 1} items; allowed: ", Json.OnlyError(Body(most + 1), node => JourneyDocument.Read(node)), StringComparison.Ordinal);

        string Body(int count)
        {
            var entries = Enumerable.Range(0, count).Select(number => entry.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            var list = $"\"{member}\":[{string.Join(',', entries)}]";
            return member == "stages" ? $"{{\"alias\":\"j\",{list}}}" : Minimal(list);
        }
    }

    [Theory]
    [InlineData("{\"alias\":\"j\"}", "stages: is required")]
    [InlineData("{\"alias\":\"j\",\"stages\":[]}", "stages: has 0 items; allowed: 1 to 64")]
    [InlineData("{\"stages\":[{\"alias\":\"s\"}]}", "alias: is required")]
    [InlineData("[]", "$: must be an object, not an array")]
    public void Read_WithoutWhatIsRequired_IsAnError(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, node => JourneyDocument.Read(node)));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Name_TwoHundredCharactersAreTheMost(int length, bool valid)
    {
        var json = Minimal($"\"name\":\"{new string('n', length)}\"");
        Assert.Equal(valid, Json.Read(json, node => JourneyDocument.Read(node)).Result is not null);
    }

    [Theory]
    [InlineData("#3544B1", true)]
    [InlineData("#3544b", false)]
    [InlineData("#3544b11", false)]
    [InlineData("#3544bg", false)]
    [InlineData("3544b11", false)]
    [InlineData("", false)]
    public void Color_IsSixHexDigits(string color, bool valid)
    {
        var json = $$"""{"alias":"j","stages":[{"alias":"s","color":"{{color}}"}]}""";
        Assert.Equal(valid, Json.Read(json, node => JourneyDocument.Read(node)).Result is not null);
    }

    [Fact]
    public void Read_AddressedByAlias_MayLeaveItOutButNotNameAnother()
    {
        const string Stages = "\"stages\":[{\"alias\":\"s\"}]";
        Assert.Equal("bikes", Json.Read($"{{{Stages}}}", node => JourneyDocument.Read(node, "bikes")).Result!.Alias);
        Assert.Equal("bikes", Json.Read($"{{\"alias\":\"bikes\",{Stages}}}", node => JourneyDocument.Read(node, "bikes")).Result!.Alias);
        Assert.Equal(
            "alias: is 'cars', but the journey is addressed as 'bikes'; allowed: the same",
            Json.OnlyError($"{{\"alias\":\"cars\",{Stages}}}", node => JourneyDocument.Read(node, "bikes")));
    }

    [Fact]
    public void Goal_MayNameWhatTheJourneyHas()
    {
        Assert.Equal(
            """{"types":["t"],"contentStages":["s"]}""",
            JourneyDocument.Parse(Minimal(""" "touchpointTypes":[{"alias":"t"}], "goal": { "types": ["t"], "contentStages": ["s"] } """)).Goal);
        Assert.Single(Json.Read(Minimal(""" "goal":{"contentPersonas":["p"]} """), node => JourneyDocument.Read(node)).Errors);
    }

    [Fact]
    public void Parse_OfNoJourney_NamesThePlace()
    {
        Assert.Contains("stages is required", Assert.Throws<FormatException>(() => JourneyDocument.Parse("{}")).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => JourneyDocument.Parse("{"));
    }

    private static string Minimal(string members) => $$"""{"alias":"j","stages":[{"alias":"s"}],{{members}}}""";
}
