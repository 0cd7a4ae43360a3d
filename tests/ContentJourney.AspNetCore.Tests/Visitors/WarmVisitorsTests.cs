using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class WarmVisitorsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly IVisitorStore _store = shared.Host.Services.GetRequiredService<IVisitorStore>();
    private readonly JourneyVocabulary _vocabulary = shared.Host.Services.GetRequiredService<IJourneyRegistry>().Current.Journeys["default"].Vocabulary;

    [Fact]
    public async Task Find_Again_ReadsNoTouchpoint()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a", "b");

        Assert.Equal(2, await node.CountAsync(visitor));
        Assert.Equal(2, node.TouchpointsRead);
        Assert.Equal(2, await node.CountAsync(visitor));
        Assert.Equal(2, node.TouchpointsRead);
    }

    [Fact]
    public async Task Advance_AddsWhatWasStored_WithoutReadingAgain()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a");
        await node.CountAsync(visitor);

        await node.WriteAsync(visitor, "a", "b", "c");

        Assert.Equal(3, await node.CountAsync(visitor));
        Assert.Equal(1, node.TouchpointsRead);
    }

    [Fact]
    public async Task Find_AfterAWriteOfAnotherNode_HasIt()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a");
        await node.CountAsync(visitor);

        await _store.WriteAsync(Node.Write(visitor, "b"), default);

        Assert.Equal(2, await node.CountAsync(visitor));
    }

    [Fact]
    public async Task Advance_WithAnotherWriteBetween_ReadsAgain()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a");
        await node.CountAsync(visitor);

        await _store.WriteAsync(Node.Write(visitor, "of another node"), default);
        await node.WriteAsync(visitor, "b");

        Assert.Equal(3, await node.CountAsync(visitor));
    }

    [Fact]
    public async Task Find_ErasedByAnotherNode_IsNobody_AndStartsAnew()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a", "b");
        await node.CountAsync(visitor);

        await _store.EraseAsync(visitor, default);
        await _store.WriteAsync(Node.Write(visitor, "c") with { Now = TestSite.Start.AddSeconds(1) }, default);
        Assert.Equal(1, await node.CountAsync(visitor));

        await _store.EraseAsync(visitor, default);
        Assert.Null(await node.Warm.FindAsync(visitor, _vocabulary, default));
    }

    [Fact]
    public async Task Find_JoinedByAnotherNode_HasTheHistoryOfBoth()
    {
        using var node = new Node(_store, _vocabulary);
        var (anonymous, known) = (await NewAsync("a"), await NewAsync("b", "c"));
        await node.CountAsync(anonymous);
        var userId = $"{Guid.NewGuid()}";

        await _store.IdentifyAsync(known, userId, TestSite.Start, default);
        await _store.IdentifyAsync(anonymous, userId, TestSite.Start, default);

        Assert.Equal(3, await node.CountAsync(anonymous));
        Assert.Equal(known, (await node.Warm.FindAsync(anonymous, _vocabulary, default))!.Stored.Id);
    }

    [Fact]
    public async Task Find_OfAChangedJourney_IsPreparedForIt()
    {
        using var node = new Node(_store, _vocabulary);
        var visitor = await NewAsync("a");
        await node.CountAsync(visitor);
        var changed = new JourneyVocabulary(_vocabulary.Journey with { Name = "Changed" });

        Assert.Same(changed, (await node.Warm.FindAsync(visitor, changed, default))!.History.Vocabulary);
    }

    [Fact]
    public async Task Find_WithoutRoom_ReadsEveryTime()
    {
        using var node = new Node(_store, _vocabulary, megabytes: 0);
        var visitor = await NewAsync("a");

        await node.CountAsync(visitor);
        await node.CountAsync(visitor);

        Assert.Equal(2, node.TouchpointsRead);
    }

    [Fact]
    public async Task ManyNodes_WritingInAnyOrder_AlwaysSeeWhatIsStored()
    {
        var random = new Random(11);
        Node[] nodes = [new(_store, _vocabulary), new(_store, _vocabulary), new(_store, _vocabulary)];
        var visitors = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => NewAsync("first")));
        for (var round = 0; round < 500; round++)
        {
            var visitor = visitors[random.Next(visitors.Length)];
            var node = nodes[random.Next(nodes.Length)];
            switch (random.Next(8))
            {
                case 0:
                    await _store.EraseAsync(visitor, default);
                    break;
                case 1:
                    await _store.WriteAsync(Node.Write(visitor, $"{round}") with { Now = TestSite.Start.AddSeconds(round) }, default);
                    break;
                case < 5:
                    await node.WriteAsync(visitor, round, $"{round}", $"{random.Next(round + 1)}");
                    break;
                default:
                    break;
            }

            Assert.Equal((await _store.FindAsync(visitor, default))?.Touchpoints.Count ?? 0, await node.CountAsync(visitor));
        }

        Array.ForEach(nodes, node => node.Dispose());
    }

    private async Task<VisitorId> NewAsync(params string[] ids)
    {
        var visitor = TokenSigner.NewVisitor();
        await _store.WriteAsync(Node.Write(visitor, ids), default);
        return visitor;
    }
}
