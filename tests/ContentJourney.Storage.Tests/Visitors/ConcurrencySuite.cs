using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>Many at once: no error, every touchpoint exactly once, every read one snapshot.</summary>
public abstract class ConcurrencySuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private const int Writers = 64;
    private const int Rounds = 20;

    [Fact]
    public async Task Write_ManyWritersOneVisitor_EveryIdIsStoredExactlyOnce()
    {
        var visitor = Some.Visitor();
        var outcomes = await WithReadersAsync(visitor, () => WriteAllAsync(_ => visitor, (_, round) => $"{round}"));

        Assert.Equal(Rounds, outcomes.Count(outcome => outcome == TouchpointOutcome.Stored));
        Assert.Equal(Rounds * (Writers - 1), outcomes.Count(outcome => outcome == TouchpointOutcome.Duplicate));
        Assert.Equal(Rounds, (await store.Visitors.HistoryAsync(visitor)).Count);
    }

    [Fact]
    public async Task Write_ManyWritersManyVisitors_EveryIdIsStoredExactlyOnce()
    {
        var visitors = Enumerable.Range(0, Writers).Select(_ => Some.Visitor()).ToArray();
        var outcomes = await WithReadersAsync(visitors[0], () => WriteAllAsync(writer => visitors[writer], (writer, round) => $"{writer}-{round}"));

        Assert.Equal(Writers * Rounds, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(TouchpointOutcome.Stored, outcome));
        foreach (var (writer, visitor) in visitors.Index())
        {
            Assert.Equal(Enumerable.Range(0, Rounds).Select(round => $"{writer}-{round}"), await store.Visitors.HistoryAsync(visitor));
        }
    }

    [Fact]
    public async Task Write_NewUserIdByManyAtOnce_MakesOneVisitor()
    {
        var userId = $"{Guid.NewGuid():N}";
        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint($"{writer}")) with { UserId = userId }, default))));

        var visitor = Assert.Single(results.Select(result => result.Visitor).Distinct());
        Assert.Equal(Writers, (await store.Visitors.HistoryAsync(visitor)).Count);
    }

    [Fact]
    public async Task Find_WhileTouchpointsMove_SeesEachOfThemOnce()
    {
        var (anonymous, known, userId) = (Some.Visitor(), Some.Visitor(), $"{Guid.NewGuid():N}");
        await store.Visitors.WriteAsync(Some.Write(known) with { UserId = userId }, default);
        await store.Visitors.WriteAsync(
            Some.Write(anonymous, [.. Enumerable.Range(0, 2000).Select(count => Some.Touchpoint($"{count}", count))]), default);

        await WithReadersAsync(
            anonymous,
            () => store.Visitors.IdentifyAsync(anonymous, userId, Some.Now, default).AsTask(),
            stored => Assert.Equal(2000, stored.Touchpoints.Count));
    }

    [Fact]
    public async Task Find_WhileWriting_SeesVisitorAndHistoryOfOneInstant()
    {
        var visitor = Some.Visitor();
        await WithReadersAsync(
            visitor,
            async () =>
            {
                for (var count = 1; count <= 200; count++)
                {
                    var traits = new Dictionary<string, Scalar> { ["count"] = Scalar.From(count) };
                    await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{count}", count)) with { Traits = traits }, default);
                }

                return true;
            },
            stored => Assert.Equal(Scalar.From(stored.Touchpoints.Count), stored.Traits["count"]));
    }

    private async Task<List<TouchpointOutcome>> WriteAllAsync(Func<int, VisitorId> visitor, Func<int, int, string> id)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var mine = new List<TouchpointOutcome>();
            for (var round = 0; round < Rounds; round++)
            {
                var touchpoint = Some.Touchpoint(id(writer, round), round);
                mine.AddRange((await store.Visitors.WriteAsync(Some.Write(visitor(writer), touchpoint), default)).Outcomes);
            }

            return mine;
        })));
        return [.. outcomes.SelectMany(mine => mine)];
    }

    private async Task<T> WithReadersAsync<T>(VisitorId visitor, Func<Task<T>> write, Action<StoredVisitor>? check = null)
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var before = 0;
            while (!done.IsCancellationRequested)
            {
                if (await store.Visitors.FindAsync(visitor, default) is { } stored)
                {
                    Assert.InRange(stored.Touchpoints.Count, before, int.MaxValue);
                    before = stored.Touchpoints.Count;
                    check?.Invoke(stored);
                }
            }
        })).ToArray();
        var result = await write();
        await done.CancelAsync();
        await Task.WhenAll(readers);
        return result;
    }
}
