using System.Text.Json;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Engine.Tests.Conformance;

public sealed class DecisionConformanceTests
{
    public static TheoryData<string, string> Cases => ConformanceCases.Names(ConformanceCases.DecisionFiles);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Naive_DecidesAsExpected(string file, string name)
    {
        var one = ConformanceCases.Find(file, name);
        var found = NaiveEvaluator.Decide(ConformanceCases.Journey(file), Of(one, "ruleSet"), Of(one, "history"), Of(one, "traits"), Now(one));

        Assert.Null(NaiveComparison.Difference(Of(one, "expected"), found.Element()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engine_DecidesAsExpected(string file, string name)
    {
        var one = ConformanceCases.Find(file, name);
        var vocabulary = EngineInput.Vocabulary(ConformanceCases.Journey(file));
        var found = EngineAnswer.Decide(vocabulary, Of(one, "ruleSet"), Of(one, "history"), Of(one, "traits"), Now(one));

        Assert.Null(NaiveComparison.Difference(Of(one, "expected"), found));
    }

    private static JsonElement Of(JsonElement one, string member) => one.GetProperty(member);

    private static string Now(JsonElement one) => one.GetProperty("now").GetString()!;
}
