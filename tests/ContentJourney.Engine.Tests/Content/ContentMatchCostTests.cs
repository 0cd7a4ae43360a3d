using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Memory;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentMatchCostTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Match_AmongManyItems_AllocatesTheAnswerAlone(bool withVisitor)
    {
        var index = Shop.Index([.. Enumerable.Range(1, 20_000).Select(number => Shop.Item(
            number, $$"""{"stages":["{{(number % 2 == 0 ? "awareness" : "conversion")}}"],"priority":{{number % 3}},"moment":{{Moment(number)}}}"""))]);
        TouchpointHistory? history = withVisitor
            ? Shop.History([.. Enumerable.Range(1, 500).Select(number => Shop.Shown(number * 6, TimeSpan.FromMinutes(number)))])
            : null;
        var query = Shop.Query(take: 3, history: history);

        Assert.Equal(3, index.Match(query).Items.Count);
        Assert.InRange(Allocated.By(calls: 100, () => index.Match(query)), 1, 100 * 128);
    }

    private static string Moment(int number) => (number % 4) switch
    {
        0 => """{"after":{"match":{"types":["content-shown"]},"within":"1d"},"maxShows":2,"per":"7d","coolDown":"1h"}""",
        2 => """{"from":"2026-01-01T00:00:00Z","until":"2027-01-01T00:00:00Z","dayparts":[{"from":"06:00","to":"10:00"}]}""",
        _ => "null",
    };
}
