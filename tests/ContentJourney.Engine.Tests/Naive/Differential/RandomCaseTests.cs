using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>The generator: a comparison proves only as much as its cases reach.</summary>
public sealed class RandomCaseTests
{
    private static readonly List<JsonElement> Answers = [.. Enumerable.Range(0, 2_000).Select(seed => RandomCase.Create(seed).Decide())];

    [Fact]
    public void SameSeed_MakesTheSameCase() =>
        Assert.Equal(RandomCase.Create(7).ToString(), RandomCase.Create(7).ToString());

    [Fact]
    public void EveryStage_IsDecided() =>
        Assert.Equal(RandomJourney.Stages.Order(), Answers.Select(answer => answer.GetProperty("stage").GetString()!).Distinct().Order());

    [Fact]
    public void EveryPersonaAndNone_IsDecided() =>
        Assert.Equal([null, .. RandomJourney.Personas.Order()], Answers.Select(answer => answer.GetProperty("persona").GetString()).Distinct().Order());

    [Theory]
    [InlineData("count")]
    [InlineData("distinct")]
    [InlineData("sum")]
    [InlineData("since")]
    [InlineData("sequence")]
    [InlineData("score")]
    [InlineData("trait")]
    [InlineData("all")]
    [InlineData("any")]
    [InlineData("not")]
    public void EveryKindOfCondition_HoldsAndDoesNotHoldOften(string kind)
    {
        var told = Answers.Select(answer => answer.GetRawText()).ToList();

        Assert.True(told.Count(answer => answer.Contains($"\"kind\":\"{kind}\",\"holds\":true", StringComparison.Ordinal)) >= 50);
        Assert.True(told.Count(answer => answer.Contains($"\"kind\":\"{kind}\",\"holds\":false", StringComparison.Ordinal)) >= 50);
    }

    [Fact]
    public void Shrink_KeepsOnlyWhatFails()
    {
        var failing = Enumerable.Range(0, 100).Select(RandomCase.Create).First(one => one.History.Count > 5);
        var wanted = failing.History[3]!["id"]!.GetValue<string>();

        var smallest = CaseShrinker.Shrink(failing, one => one.History.Any(touchpoint => (string?)touchpoint?["id"] == wanted));

        Assert.Equal(new JsonObject { ["id"] = wanted }.ToJsonString(), Assert.Single(smallest.History)!.ToJsonString());
        Assert.Empty(smallest.RuleSet);
    }
}
