using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class TraitConditionTests
{
    private static readonly Dictionary<string, Scalar> Traits = new()
    {
        ["household"] = Scalar.From("family"),
        ["children"] = Scalar.From(2),
        ["ownsBike"] = Scalar.From(true),
        ["gone"] = Scalar.Null,
    };

    [Theory]
    [InlineData("""{"trait":"household","equals":"family"}""", true)]
    [InlineData("""{"trait":"household","equals":"Family"}""", false)]
    [InlineData("""{"trait":"Household","equals":"family"}""", false)]
    [InlineData("""{"trait":"children","equals":2.0}""", true)]
    [InlineData("""{"trait":"children","equals":"2"}""", false)]
    [InlineData("""{"trait":"ownsBike","equals":true}""", true)]
    [InlineData("""{"trait":"ownsBike","equals":false}""", false)]
    [InlineData("""{"trait":"ownsBike","equals":"true"}""", false)]
    [InlineData("""{"trait":"missing","equals":"x"}""", false)]
    [InlineData("""{"trait":"household","in":["couple","family"]}""", true)]
    [InlineData("""{"trait":"household","in":["couple",1,true]}""", false)]
    [InlineData("""{"trait":"missing","in":["couple"]}""", false)]
    [InlineData("""{"trait":"household","exists":true}""", true)]
    [InlineData("""{"trait":"household","exists":false}""", false)]
    [InlineData("""{"trait":"missing","exists":true}""", false)]
    [InlineData("""{"trait":"missing","exists":false}""", true)]
    [InlineData("""{"trait":"gone","exists":true}""", false)]
    [InlineData("""{"trait":"gone","exists":false}""", true)]
    public void Trait_HoldsOnWhatWasDeclared(string condition, bool holds) => Assert.Equal(holds, Ask(condition, Traits).Holds);

    [Fact]
    public void Trait_MeasuresWhatWasDeclared()
    {
        Assert.Equal(Scalar.From("family"), Ask("""{"trait":"household","equals":"couple"}""", Traits).Measured);
        Assert.Equal(Scalar.Null, Ask("""{"trait":"missing","equals":"couple"}""", Traits).Measured);
        Assert.Equal(Scalar.From(2), Ask("""{"trait":"children","exists":false}""", Traits).Measured);
    }

    [Fact]
    public void Trait_NeedsTheValueOrOneOfTheValues()
    {
        Assert.Equal(Scalar.From("couple"), Ask("""{"trait":"household","equals":"couple"}""").Needed);
        Assert.Equal(Scalar.From(true), Ask("""{"trait":"household","exists":true}""").Needed);
        Assert.Equal([Scalar.From("a"), Scalar.From(1)], Ask("""{"trait":"household","in":["a",1]}""").NeededOneOf!);
    }
}
