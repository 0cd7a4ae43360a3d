using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Conformance;

public sealed class InvalidRuleSetTests
{
    public static TheoryData<string, string> Cases => ConformanceCases.Names("invalid");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_NamesThePathOfEveryError(string file, string name)
    {
        var one = ConformanceCases.Find(file, name);
        var errors = new ErrorList();
        var ruleSet = RuleSet.Read(
            JsonNode.Root(one.GetProperty("ruleSet"), errors), EngineInput.Vocabulary(ConformanceCases.Journey(file)));

        Assert.Null(ruleSet);
        var expected = one.GetProperty("errors").EnumerateArray().Select(path => path.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(expected, errors.Errors.Select(error => error.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(errors.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Message)));
    }
}
