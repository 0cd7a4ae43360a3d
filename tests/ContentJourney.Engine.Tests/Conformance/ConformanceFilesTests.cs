using System.Text.Json;

namespace ContentJourney.Engine.Tests.Conformance;

/// <summary>The files themselves: what an implementation that runs them relies on.</summary>
public sealed class ConformanceFilesTests
{
    [Fact]
    public void EveryFile_StatesItsSpecVersion() =>
        Assert.All(ConformanceCases.AllFiles, file => Assert.Equal("1.0", ConformanceCases.File(file).GetProperty("specVersion").GetString()));

    [Fact]
    public void EveryName_IsUniqueInItsFile() =>
        Assert.All(ConformanceCases.AllFiles, file => Assert.Distinct(Names(file)));

    [Fact]
    public void DecisionCases_AreAtLeast150() =>
        Assert.True(ConformanceCases.DecisionFiles.Sum(file => Names(file).Count()) >= 150);

    [Fact]
    public void InvalidRuleSets_AreAtLeast60() =>
        Assert.True(Names("invalid").Count() >= 60);

    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    [InlineData("not")]
    [InlineData("count")]
    [InlineData("distinct")]
    [InlineData("sum")]
    [InlineData("since")]
    [InlineData("sequence")]
    [InlineData("score")]
    [InlineData("trait")]
    public void EveryKindOfCondition_IsExpectedToHoldAndNotToHold(string kind)
    {
        var reasons = ConformanceCases.DecisionFiles
            .SelectMany(file => ConformanceCases.File(file).GetProperty("cases").EnumerateArray())
            .Select(one => one.GetProperty("expected").GetProperty("reasons"))
            .SelectMany(Conditions)
            .Where(condition => condition.GetProperty("kind").GetString() == kind)
            .Select(condition => condition.GetProperty("holds").GetBoolean());

        Assert.Equal([false, true], reasons.Distinct().Order());
    }

    private static IEnumerable<string> Names(string file) =>
        ConformanceCases.File(file).GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    private static IEnumerable<JsonElement> Conditions(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("kind", out _) => [json, .. Children(json)],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Conditions(member.Value)),
        _ => [],
    };

    private static IEnumerable<JsonElement> Children(JsonElement condition) =>
        condition.TryGetProperty("children", out var children) ? children.EnumerateArray().SelectMany(Conditions) : [];
}
