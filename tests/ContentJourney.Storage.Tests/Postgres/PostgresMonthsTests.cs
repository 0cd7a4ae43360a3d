using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Histories and ids are looked for in the months that a visitor is said to have.</summary>
public sealed class PostgresMonthsTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset s_now = TimeProvider.System.GetUtcNow();

    // In partitions that there are, in one that is made later, and in the default one for good.
    private static readonly DateTimeOffset[] s_instants =
        [s_now, s_now.AddMonths(2), s_now.AddMonths(-7), s_now.AddMonths(-8), s_now.AddMonths(-31), s_now.AddYears(-60), DateTimeOffset.MinValue, DateTimeOffset.MaxValue];

    [Fact]
    public async Task Write_OfAnIdAtAnotherInstant_IsADuplicate_WhereverTheFirstIs()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, [.. s_instants.Select((instant, index) => At($"{index}", instant))]), default);
        await AssertAllAreDuplicatesAsync(visitor);

        await store.Get<PartitionMaking>().RunAsync(default);
        await AssertAllAreDuplicatesAsync(visitor);

        var user = $"{Guid.NewGuid()}";
        await store.Visitors.IdentifyAsync(Some.Visitor(), user, Some.Now, default);
        await store.Visitors.IdentifyAsync(visitor, user, Some.Now, default);
        await AssertAllAreDuplicatesAsync(visitor);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 2)]
    public async Task Write_OfAPageViewWithShows_IsOneRowWhereAllIsOfOneMonth(int monthsBefore, int rows)
    {
        var view = Some.Touchpoint("view") with { OccurredAt = Some.Now.AddMonths(monthsBefore) };
        var first = await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), view with { Id = "a" }), default);
        var shows = Some.Shows(3);
        await store.Visitors.WriteAsync(Some.View(first, [view, .. shows]), default);

        Assert.Equal([$"{rows}"], await store.QueryAsync($"SELECT count(*) FROM touchpoint WHERE visitor_id = '{first.Visitor.Value}' AND id <> 'a'"));
        Assert.Empty(await store.QueryAsync(StoredMonths.Missing));
        Assert.Equal(
            ["a", "view", .. shows.Select(show => show.Id)], (await store.Visitors.HistoryAsync(first.Visitor)).Order(StringComparer.Ordinal).OrderBy(id => id.Length));
    }

    [Fact]
    public async Task Find_ColdVisitor_SeesEveryMonth_ByTime()
    {
        var visitor = Some.Visitor();
        foreach (var (index, instant) in s_instants.Index())
        {
            await store.Visitors.WriteAsync(Some.Write(visitor, At($"{index}", instant)), default);
        }

        var expected = s_instants.Index().OrderBy(pair => pair.Item).Select(pair => $"{pair.Index}");
        Assert.Equal(expected, await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Find_VisitorOfManyMonthsApart_SeesThemAll()
    {
        var visitor = Some.Visitor();
        for (var index = 0; index < 9; index++)
        {
            await store.Visitors.WriteAsync(Some.Write(visitor, At($"{index}", s_now.AddMonths(-2 * index))), default);
        }

        Assert.Equal(["8", "7", "6", "5", "4", "3", "2", "1", "0"], await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Write_InANewMonth_ChangesTheHistoryAlone()
    {
        var visitor = Some.Visitor();
        var first = await store.Visitors.WriteAsync(Some.Write(visitor, At("a", s_now)), default);
        var second = await store.Visitors.WriteAsync(Some.Write(visitor, At("b", s_now.AddMonths(-5))), default);

        Assert.False(second.ChangesProfile);
        Assert.Equal(first.Revision + 1, second.Revision);
    }

    [Fact]
    public async Task ForgetBefore_EverythingOfAMonth_TakesTheMonthFromTheVisitor()
    {
        var visitor = Some.Visitor();
        var limit = Month.Of(s_now.AddMonths(-90));
        await store.Visitors.WriteAsync(
            Some.Write(visitor, At("old", Start(limit).AddDays(-40)), At("older", Start(limit).AddYears(-3)), At("limit", Start(limit)), At("new", s_now)), default);

        await store.Get<IHistoryRetention>().ForgetBeforeAsync(Start(limit), default);

        Assert.Equal(
            [$"{{{limit.Number},{Month.Of(s_now).Number}}}"],
            await store.QueryAsync($"SELECT months::text FROM visitor WHERE visitor_id = '{visitor.Value}'"));
        Assert.Equal(["limit", "new"], await store.Visitors.HistoryAsync(visitor));
        var again = await store.Visitors.WriteAsync(Some.Write(visitor, At("old", s_now), At("limit", s_now)), default);
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], again.Outcomes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Months_AfterWhateverHappened_AreNeverTooFew(int seed)
    {
        var random = new Random(seed);
        var visitors = Enumerable.Range(0, 12).Select(_ => Some.Visitor()).ToArray();
        for (var round = 0; round < 60; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoSomethingAsync(random.Next(), visitors)));
        }

        Assert.Empty(await store.QueryAsync(StoredMonths.Missing));
        foreach (var visitor in visitors)
        {
            var stored = await store.Visitors.FindAsync(visitor, default);
            var history = stored?.Touchpoints ?? [];
            Assert.Equal(history.Count, history.Select(touchpoint => touchpoint.Id).Distinct().Count());
            Assert.Equal(
                [$"{history.Count}"], await store.QueryAsync($"SELECT count(*) FROM touchpoint WHERE visitor_id = '{(stored?.Id ?? visitor).Value}'"));
        }
    }

    private async Task DoSomethingAsync(int seed, VisitorId[] visitors)
    {
        var random = new Random(seed);
        var visitor = visitors[random.Next(visitors.Length)];
        switch (random.Next(12))
        {
            case 0:
                await store.Visitors.IdentifyAsync(visitor, $"{seed % 3}-{visitors[0]}", Some.Now, default);
                break;
            case 1:
                await store.Visitors.EraseAsync(visitor, default);
                break;
            case 2:
                await store.Get<IHistoryRetention>().ForgetBeforeAsync(s_now.AddMonths(-random.Next(110, 130)), default);
                break;
            case 3:
                await TryMoveAsync();
                break;
            default:
                var state = random.Next(2) == 0 ? await store.Visitors.FindStateAsync(visitor, default) : null;
                var touchpoints = Enumerable.Range(0, random.Next(4))
                    .Select(_ => At($"{(state is null ? random.Next(40) : random.Next(1000, int.MaxValue))}", s_now.AddMonths(random.Next(-135, 2))));
                await store.Visitors.WriteAsync(
                    Some.Write(visitor, [.. touchpoints.DistinctBy(touchpoint => touchpoint.Id)]) with { OnlyInState = state, IdsAreNew = state is not null }, default);
                break;
        }
    }

    private async Task AssertAllAreDuplicatesAsync(VisitorId visitor)
    {
        for (var shift = 0; shift < s_instants.Length; shift++)
        {
            var written = await store.Visitors.WriteAsync(
                Some.Write(visitor, [.. s_instants.Select((_, index) => At($"{index}", s_instants[(index + shift) % s_instants.Length]))]), default);
            Assert.All(written.Outcomes, outcome => Assert.Equal(TouchpointOutcome.Duplicate, outcome));
        }
    }

    // It gives way to those who read for longer than it may wait.
    private async Task TryMoveAsync()
    {
        try
        {
            await store.Get<PartitionMaking>().RunAsync(default);
        }
        catch (StoreUnavailableException)
        {
            await Task.Yield();
        }
    }

    private static DateTimeOffset Start(Month month) => new(month.Start, TimeSpan.Zero);

    private static Touchpoint At(string id, DateTimeOffset instant) => Some.Touchpoint(id) with { OccurredAt = instant.ToUniversalTime() };
}
