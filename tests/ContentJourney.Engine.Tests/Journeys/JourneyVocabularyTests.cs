using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Journeys;

public sealed class JourneyVocabularyTests
{
    private static readonly JourneyVocabulary Vocabulary = new(JourneyDocument.Parse(
        """{"alias":"j","stages":[{"alias":"a"},{"alias":"b"}],"personas":[{"alias":"p"}],"slots":["x","y"],"touchpointTypes":[{"alias":"t"}]}"""));

    [Fact]
    public void Index_IsThePlaceInTheJourney()
    {
        Assert.Equal((0, 1), (Vocabulary.StageIndex("a"), Vocabulary.StageIndex("b")));
        Assert.Equal((0, 0, 1), (Vocabulary.PersonaIndex("p"), Vocabulary.SlotIndex("x"), Vocabulary.SlotIndex("y")));
        Assert.Equal((0, 1), (Vocabulary.TypeIndex("t"), Vocabulary.TypeIndex(TouchpointTypes.ContentShown)));
    }

    [Fact]
    public void Index_OfUnknown_IsMinusOne() => Assert.Equal(
        (-1, -1, -1, -1),
        (Vocabulary.StageIndex("A"), Vocabulary.PersonaIndex("a"), Vocabulary.SlotIndex("a"), Vocabulary.TypeIndex("a")));

    [Fact]
    public void Aliases_AreThoseOfTheJourney()
    {
        Assert.Equal(["a", "b"], Vocabulary.StageAliases);
        Assert.Equal(["p"], Vocabulary.PersonaAliases);
    }

    [Theory]
    [InlineData(0, 0, "j~a~p")]
    [InlineData(1, -1, "j~b~-")]
    public void Key_JoinsJourneyStageAndPersona(int stage, int persona, string key) => Assert.Equal(key, Vocabulary.Key(stage, persona));
}
