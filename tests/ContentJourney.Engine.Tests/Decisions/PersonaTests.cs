using System.Globalization;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

public class PersonaTests
{
    private static ExplainedDecision Decide(string policy, params (string Alias, double Points)[] personas)
    {
        var rules = string.Join(',', personas.Select(persona =>
            $$"""
            "{{persona.Alias}}":{"points":[{"trait":"any","exists":false,"points":{{persona.Points.ToString(CultureInfo.InvariantCulture)}}}]}
            """));
        var ruleSet = Compile($$"""{"personas":{ {{rules}} } {{policy}} }""");
        var explained = Decider.Explain(ruleSet, History(), NoTraits, Now);
        Assert.Equal(explained.Decision, Decider.Decide(ruleSet, History(), NoTraits, Now));
        return explained;
    }

    [Theory]
    [InlineData(10, "family")]
    [InlineData(9.999, null)]
    public void Persona_NeedsTheThreshold(double points, string? persona) =>
        Assert.Equal(persona, Decide("", ("family", points), ("commuter", 0)).Decision.Persona);

    [Theory]
    [InlineData(15, "family")]
    [InlineData(14.999, null)]
    public void Persona_NeedsTheLead(double points, string? persona) =>
        Assert.Equal(persona, Decide("", ("commuter", 10), ("family", points)).Decision.Persona);

    [Fact]
    public void Persona_Single_NeedsOnlyTheThreshold() => Assert.Equal("commuter", Decide("", ("commuter", 10)).Decision.Persona);

    [Fact]
    public void Persona_Tie_IsNull_AlsoWithoutLead() =>
        Assert.Null(Decide(""", "personaPolicy":{"threshold":1,"lead":0}""", ("family", 20), ("commuter", 20), ("racer", 3)).Decision.Persona);

    [Fact]
    public void Persona_WithoutLead_NeedsTheLeastBitMore() => Assert.Equal(
        "family", Decide(""", "personaPolicy":{"threshold":1,"lead":0}""", ("family", 20.001), ("commuter", 20)).Decision.Persona);

    [Fact]
    public void Persona_Policy_IsAsGiven() =>
        Assert.Equal("family", Decide(""", "personaPolicy":{"threshold":2,"lead":1}""", ("family", 3), ("commuter", 2)).Decision.Persona);

    [Fact]
    public void Persona_PolicyMembersLeftOut_AreTenAndFive()
    {
        Assert.Null(Decide(""", "personaPolicy":{"lead":1}""", ("family", 9)).Decision.Persona);
        Assert.Null(Decide(""", "personaPolicy":{"threshold":1}""", ("family", 6), ("commuter", 2)).Decision.Persona);
    }

    [Fact]
    public void Persona_RunnerUp_IsTheSecondBest_WhereverItStands() =>
        Assert.Null(Decide("", ("racer", 30), ("family", 1), ("commuter", 26)).Decision.Persona);

    [Fact]
    public void Persona_NegativeRunnerUp_IsStillOneToLead() => Assert.Equal("family", Decide("", ("family", 10), ("commuter", -50)).Decision.Persona);

    [Fact]
    public void Personas_AreListedBestFirst_TiesByAlias() => Assert.Equal(
        ["family", "commuter", "racer"], Decide("", ("racer", 2), ("commuter", 2), ("family", 3)).Reasons.Personas.Select(persona => persona.Alias));
}
