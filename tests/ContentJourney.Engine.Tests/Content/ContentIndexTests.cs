using ContentJourney.Engine.Content;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentIndexTests
{
    [Fact]
    public void FindCulture_IsWithoutRegardToCase()
    {
        var index = Shop.Index();
        Assert.Equal("da-DK", index.FindCulture("DA-dk"));
        Assert.Null(index.FindCulture("da"));
        Assert.Null(index.FindCulture(""));
        Assert.Equal(("en-US", 2), (index.DefaultCulture, index.Cultures.Count));
    }

    [Fact]
    public void Cultures_DefaultNotAmongThem_IsABug()
    {
        Assert.Throws<ArgumentException>(() => new ContentIndex([], ["en-US"], "da-DK"));
        Assert.Throws<ArgumentException>(() => new ContentIndex([], ["en-US", "EN-us"], "en-US"));
        Assert.Throws<ArgumentException>(() => new ContentIndex([], [], "en-US"));
    }

    [Fact]
    public void FindTags_AreThoseOfTheDefaultCultureWhereItHasIt()
    {
        var index = Shop.Index(
            Shop.Item(1, """{"priority":1}""", "da-DK"), Shop.Item(1, """{"priority":2}""", "en-US"), Shop.Item(2, """{"priority":3}""", "da-DK"));
        Assert.Equal(2, index.FindTags(Shop.Id(1))!.Priority);
        Assert.Equal(3, index.FindTags(Shop.Id(2))!.Priority);
        Assert.Null(index.FindTags(Shop.Id(3)));
    }

    [Fact]
    public void Items_SameIdAndCulture_TheLastCounts()
    {
        var index = Shop.Index(Shop.Item(1, """{"priority":1}"""), Shop.Item(1, """{"priority":2}"""));
        Assert.Equal(2, Assert.Single(index.Match(Shop.Query()).Items).Tags.Priority);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Take_OutOfRange_IsABug(int take) => Assert.Throws<ArgumentException>(() => Shop.Index().Match(Shop.Query(take: take)));

    [Fact]
    public void SlotOrCulture_Unknown_IsABug()
    {
        Assert.Throws<ArgumentException>(() => Shop.Index().Match(Shop.Query(slot: "footer")));
        Assert.Throws<ArgumentException>(() => Shop.Index().Match(Shop.Query(culture: "fr-FR")));
    }

    [Fact]
    public void Empty_MatchesNothing() => Assert.Equal(MatchKind.None, ContentIndex.Empty.Match(Shop.Query()).Kind);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Take_IsTheMost(int take)
    {
        var index = Shop.Index([.. Enumerable.Range(1, 150).Select(number => Shop.Item(number))]);
        Assert.Equal(Enumerable.Range(1, take), Shop.Match(index, Shop.Query(take: take)));
    }

    [Fact]
    public void StableUntil_IsTheFirstChangeAmongWhatCouldAnswer()
    {
        var index = Shop.Index(
            Shop.Item(1, """{"priority":9,"stages":["awareness"],"moment":{"until":"2026-12-24T00:00:00Z"}}"""),
            Shop.Item(2, """{"priority":8,"stages":["awareness"],"moment":{"from":"2026-12-01T00:00:00Z"}}"""),
            Shop.Item(3, """{"priority":7,"stages":["awareness"]}"""),
            Shop.Item(4, """{"priority":6,"stages":["awareness"],"moment":{"from":"2026-11-23T00:00:00Z"}}"""),
            Shop.Item(5, """{"stages":["conversion"],"moment":{"from":"2026-11-22T09:00:00Z"}}"""));
        Assert.Equal(Day(12, 24), index.Match(Shop.Query(take: 1)).StableUntil);
        Assert.Equal(Day(12, 1), index.Match(Shop.Query(take: 2)).StableUntil);
        Assert.Equal(Day(11, 23), index.Match(Shop.Query(take: 3)).StableUntil);
        Assert.Null(index.Match(Shop.Query(take: 1, now: Day(12, 25))).StableUntil);
    }

    [Fact]
    public void StableUntil_WithVisitor_IsNull()
    {
        var index = Shop.Index(Shop.Item(1, """{"moment":{"until":"2026-12-24T00:00:00Z"}}"""));
        Assert.Null(index.Match(Shop.Query(history: Shop.History())).StableUntil);
    }

    [Fact]
    public void StableUntil_NothingFoundYet_IsWhenSomethingBegins()
    {
        var match = Shop.Index(Shop.Item(1, """{"moment":{"from":"2026-12-24T00:00:00Z"}}""")).Match(Shop.Query());
        Assert.Equal((MatchKind.None, Day(12, 24)), (match.Kind, match.StableUntil));
    }

    [Fact]
    public void Match_FromManyThreadsAtOnce_IsTheSame()
    {
        var index = Shop.Index([.. Enumerable.Range(1, 500).Select(number => Shop.Item(number))]);
        Parallel.For(0, 64, _ => Assert.Equal(Enumerable.Range(1, 10), Shop.Match(index, Shop.Query())));
    }

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
