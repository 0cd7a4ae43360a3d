using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class WarmMemoryTests : IDisposable
{
    private const int Visitors = 100;
    private const int OneVisitor = 1024;

    private readonly TestClock _clock = new(TestSite.Start);
    private readonly WarmMemory _memory;

    public WarmMemoryTests() => _memory = new WarmMemory(Visitors * OneVisitor, _clock);

    [Fact]
    public void Find_AfterAWhileUnused_IsNobody()
    {
        var visitor = Keep();

        _clock.Advance(WarmMemory.Idle - TimeSpan.FromTicks(1));
        Assert.NotNull(_memory.Find(visitor));

        _clock.Advance(WarmMemory.Idle - TimeSpan.FromTicks(1));
        Assert.NotNull(_memory.Find(visitor));

        _clock.Advance(WarmMemory.Idle);
        Assert.Null(_memory.Find(visitor));
    }

    [Fact]
    public void Keep_TheSameAgain_IsCountedOnce()
    {
        var visitor = Keep();
        _memory.Keep(visitor, _memory.Find(visitor)!);

        Assert.Equal((1, OneVisitor), (_memory.Count, _memory.Bytes));
        _memory.Drop(visitor);
        _memory.Drop(visitor);
        Assert.Equal((0, 0L), (_memory.Count, _memory.Bytes));
    }

    [Fact]
    public async Task Keep_WhereThereIsNoRoom_MakesSome_AtTheCostOfThoseAskedForLongestAgo()
    {
        VisitorId[] visitors = [.. Enumerable.Range(0, Visitors).Select(_ => Keep())];
        Assert.NotNull(_memory.Find(visitors[0]));

        var oneTooMany = Keep();

        Assert.Null(_memory.Find(oneTooMany));
        while (_memory.Count > Visitors * 95 / 100)
        {
            await Task.Yield();
        }

        Assert.Equal(_memory.Count * (long)OneVisitor, _memory.Bytes);
        Assert.Null(_memory.Find(visitors[1]));
        Assert.NotNull(_memory.Find(visitors[0]));
        Assert.NotNull(_memory.Find(visitors[^1]));
        Assert.NotNull(_memory.Find(Keep()));
    }

    public void Dispose() => _memory.Dispose();

    private VisitorId Keep()
    {
        _clock.Advance(TimeSpan.FromSeconds(2));
        var id = TokenSigner.NewVisitor();
        _memory.Keep(id, new WarmVisitor(new StoredVisitor { Id = id, Revision = 1, CreatedAt = _clock.GetUtcNow() }));
        return id;
    }
}
