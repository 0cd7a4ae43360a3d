using ContentJourney.Edge.Replay;

namespace ContentJourney.Edge.Tests.Replay;

public sealed class ReplayVisitorTests
{
    [Fact]
    public void From_ASession_MakesIdsOfSessionAndPosition()
    {
        var visitor = Visitor("7", "clicks", "other", "clicks");
        Assert.Equal("session-7", visitor.UserId);
        Assert.Equal(["7-0", "7-2"], visitor.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public void From_TheSameContent_IsTheSameGuid()
    {
        var (first, second, other) = (NameGuid.Of("7"), NameGuid.Of("7"), NameGuid.Of("8"));
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.Equal(8, first.Version);
    }

    [Fact]
    public void Tenths_OfTwenty_AreEverySecondInstant() =>
        Assert.Equal(Enumerable.Range(1, 10).Select(tenth => (2L * tenth) - 1), Tenths(20));

    [Fact]
    public void Tenths_OfThree_AreWhenThatMuchHadHappened() =>
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], Tenths(3));

    [Fact]
    public void Split_ALongHistory_IsSpreadOverBatchesAndLosesNothing()
    {
        var visitors = new[] { Visitor("1", Clicks(700)), Visitor("2", Clicks(300)), Visitor("3", Clicks(1)) };
        var batches = ReplayBatch.Split(visitors).ToList();
        Assert.Equal([500, 500, 1], batches.Select(batch => batch.Count));
        Assert.Equal(
            visitors.SelectMany(visitor => visitor.Touchpoints),
            batches.SelectMany(batch => batch.Visitors).SelectMany(visitor => visitor.Touchpoints));
    }

    private static IEnumerable<long> Tenths(int count) =>
        Visitor("1", Clicks(count)).Tenths().Select(instant => instant.ToUnixTimeMilliseconds());

    private static string[] Clicks(int count) => [.. Enumerable.Repeat("clicks", count)];

    private static ReplayVisitor Visitor(string session, params string[] kinds)
    {
        Assert.True(TypeMap.TryParse("clicks=product-view", out var types, out _));
        return ReplayVisitor.From(
            new Session(session, [.. kinds.Select((kind, position) => new SessionEvent("7", DateTimeOffset.FromUnixTimeMilliseconds(position), kind))]), types);
    }
}
