using ContentJourney.Engine.Content;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentOrderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Order_StageAndPersonaThenStageThenPersonaThenUntagged_WhateverThePriority()
    {
        var index = Shop.Index(
            Shop.Item(4, """{"priority":1000}"""),
            Shop.Item(3, """{"priority":500,"personas":["family"]}"""),
            Shop.Item(2, """{"priority":0,"stages":["awareness"]}"""),
            Shop.Item(1, """{"priority":-1000,"stages":["awareness"],"personas":["family"]}"""));
        Assert.Equal([1, 2, 3, 4], Shop.Match(index, Shop.Query("awareness", "family")));
    }

    [Fact]
    public void Order_WithinALevel_HigherPriorityFirst()
    {
        var index = Shop.Index(Shop.Item(1, """{"priority":-1}"""), Shop.Item(2, """{"priority":7}"""), Shop.Item(3));
        Assert.Equal([2, 3, 1], Shop.Match(index, Shop.Query()));
    }

    [Fact]
    public void Order_SamePriority_LeastOftenShownFirst()
    {
        var index = Shop.Index([.. Enumerable.Range(1, 4).Select(number => Shop.Item(number))]);
        var history = Shop.History(
            Shop.Shown(1, Hour), Shop.Shown(1, 2 * Hour), Shop.Shown(1, 3 * Hour), Shop.Shown(3, Hour), Shop.Shown(4, Hour), Shop.Shown(4, 2 * Hour));
        Assert.Equal([2, 3, 4, 1], Shop.Match(index, Shop.Query(history: history)));
        Assert.Equal([2, 3], Shop.Match(index, Shop.Query(history: history, take: 2)));
        Assert.Equal([1, 2, 3, 4], Shop.Match(index, Shop.Query()));
    }

    [Fact]
    public void Order_HigherPriority_GoesBeforeLessOftenShown()
    {
        var index = Shop.Index(Shop.Item(1, """{"priority":1}"""), Shop.Item(2));
        Assert.Equal([1, 2], Shop.Match(index, Shop.Query(history: Shop.History(Shop.Shown(1, Hour)))));
    }

    [Fact]
    public void Order_LessOftenShown_GoesBeforeNewer()
    {
        var index = Shop.Index(Shop.Item(1, updated: Shop.Now), Shop.Item(2, updated: Shop.Now - Hour));
        Assert.Equal([1, 2], Shop.Match(index, Shop.Query(history: Shop.History())));
        Assert.Equal([2, 1], Shop.Match(index, Shop.Query(history: Shop.History(Shop.Shown(1, Hour)))));
    }

    [Fact]
    public void Order_ShowsAfterNow_DoNotCount()
    {
        var index = Shop.Index(Shop.Item(1), Shop.Item(2));
        Assert.Equal([1, 2], Shop.Match(index, Shop.Query(history: Shop.History(Shop.Shown(1, -Hour)))));
    }

    [Fact]
    public void Order_SameShows_NewestFirstThenId()
    {
        var index = Shop.Index(
            Shop.Item(3), Shop.Item(1), Shop.Item(2, updated: Shop.Now + TimeSpan.FromTicks(1)), Shop.Item(4, updated: Shop.Now - Hour));
        Assert.Equal([2, 1, 3, 4], Shop.Match(index, Shop.Query()));
        Assert.Equal([2, 3, 4, 1], Shop.Match(index, Shop.Query(history: Shop.History(Shop.Shown(1, Hour)))));
    }

    [Fact]
    public void Order_SameInstantInAnotherOffset_IsATie()
    {
        var index = Shop.Index(Shop.Item(2, updated: Shop.Now), Shop.Item(1, updated: Shop.Now.ToOffset(TimeSpan.FromHours(5))));
        Assert.Equal([1, 2], Shop.Match(index, Shop.Query()));
    }

    [Fact]
    public void Order_OfIds_IsThatOfTheirText()
    {
        var random = new Random(1);
        var items = Enumerable.Range(0, 50).Select(_ =>
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return Shop.Item(0) with { Id = new Guid(bytes) };
        }).ToArray();
        var found = Shop.Index(items).Match(Shop.Query(take: 50)).Items.Select(item => item.Id.ToString("D"));
        Assert.Equal(items.Select(item => item.Id.ToString("D")).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("""{"stages":["awareness"],"personas":["family"]}""", MatchKind.StageAndPersona, "stage+persona")]
    [InlineData("""{"stages":["awareness"]}""", MatchKind.Stage, "stage")]
    [InlineData("""{"personas":["family"]}""", MatchKind.Persona, "persona")]
    [InlineData("""{"slots":["hero"]}""", MatchKind.Default, "default")]
    [InlineData("""{"stages":["conversion"]}""", MatchKind.None, "none")]
    public void Kind_IsWhatTheFirstItemIsTaggedFor(string tags, MatchKind kind, string word)
    {
        var match = Shop.Index(Shop.Item(1, tags)).Match(Shop.Query("awareness", "family"));
        Assert.Equal(kind, match.Kind);
        Assert.Equal(word, match.Kind.ToWord());
        Assert.Equal(kind == MatchKind.None, match.Items.Count == 0);
    }

    [Fact]
    public void Kind_BetterItemOutOfItsMoment_IsThatOfTheNext()
    {
        var match = Shop.Index(
            Shop.Item(1, """{"stages":["awareness"],"moment":{"until":"2026-01-01T00:00:00Z"}}"""), Shop.Item(2)).Match(Shop.Query());
        Assert.Equal(MatchKind.Default, match.Kind);
        Assert.Equal([2], Shop.Numbers(match));
    }

    [Fact]
    public void Kind_EverythingOutOfItsMoment_IsNone()
    {
        var match = Shop.Index(Shop.Item(1, """{"moment":{"until":"2026-01-01T00:00:00Z"}}""")).Match(Shop.Query());
        Assert.Equal(MatchKind.None, match.Kind);
        Assert.Empty(match.Items);
    }
}
