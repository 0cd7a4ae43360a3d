using ContentJourney.Engine.Content;
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
        var expected = index.Match(query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            index.Match(query);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.Equal(3, expected.Items.Count);
        Assert.True(bytes <= 128, $"{bytes} bytes a match");
    }

    private static string Moment(int number) => (number % 4) switch
    {
        0 => """{"after":{"match":{"types":["content-shown"]},"within":"1d"},"maxShows":2,"per":"7d","coolDown":"1h"}""",
        2 => """{"from":"2026-01-01T00:00:00Z","until":"2027-01-01T00:00:00Z","dayparts":[{"from":"06:00","to":"10:00"}]}""",
        _ => "null",
    };
}
