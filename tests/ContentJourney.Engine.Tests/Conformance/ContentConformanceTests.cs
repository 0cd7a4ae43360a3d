using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Engine.Tests.Conformance;

public sealed class ContentConformanceTests
{
    public static TheoryData<string, string> Cases => ConformanceCases.Names("matching", "moment");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Naive_MatchesAsExpected(string file, string name)
    {
        var one = ConformanceCases.Find(file, name);
        var found = NaiveContent.Match(ConformanceCases.File(file), one.GetProperty("content"), one.GetProperty("query"));

        Assert.Null(NaiveComparison.Difference(one.GetProperty("expected"), found.Element()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engine_MatchesAsExpected(string file, string name)
    {
        var one = ConformanceCases.Find(file, name);
        var match = EngineMatch.Match(ConformanceCases.File(file), one.GetProperty("content"), one.GetProperty("query"));

        var expected = one.GetProperty("expected");
        Assert.Equal(expected.GetProperty("items").EnumerateArray().Select(id => id.GetGuid()), match.Items.Select(item => item.Id));
        Assert.Equal(expected.GetProperty("matched").GetString(), match.Kind.ToWord());
    }
}
