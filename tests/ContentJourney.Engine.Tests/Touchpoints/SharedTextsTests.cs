using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Touchpoints;

/// <summary>Equal texts of many histories are one object.</summary>
public sealed class SharedTextsTests
{
    [Fact]
    public void Share_TextThatIsKept_IsTheOneThatCameFirst()
    {
        var text = Guid.NewGuid().ToString();
        var first = SharedTexts.Share(text, 17, out var firstWasKept);
        var second = SharedTexts.Share(new string(text), 17, out var secondWasKept);

        Assert.False(firstWasKept);
        Assert.Same(text, first);
        Assert.True(secondWasKept);
        Assert.Same(text, second);
    }

    [Fact]
    public void Share_OtherTextOfTheSameHash_IsItselfAndGoesForTheFirst()
    {
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        SharedTexts.Share(first, -18, out _);

        Assert.Same(second, SharedTexts.Share(second, -18, out var wasKept));
        Assert.False(wasKept);
        Assert.Same(second, SharedTexts.Share(new string(second), -18, out _));
    }

    [Fact]
    public void Bytes_OfASecondHistoryOfTheSameContents_DoNotCountTheirTextsAgain()
    {
        var content = Guid.NewGuid().ToString();
        var first = new HistoryColumns(Vocabulary, 1, remembers: false);
        var second = new HistoryColumns(Vocabulary, 1, remembers: false);
        foreach (var columns in (HistoryColumns[])[first, second])
        {
            var touchpoint = Ago(1, id: "a") with { ContentId = new string(content) };
            columns.Add(touchpoint, IdDigest.Of(touchpoint.Id));
        }

        Assert.Equal(first.Bytes - Texts.Bytes(content), second.Bytes);
    }
}
