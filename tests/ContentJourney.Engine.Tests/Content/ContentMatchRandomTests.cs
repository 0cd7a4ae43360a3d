using ContentJourney.Engine.Content;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentMatchRandomTests
{
    [Fact]
    public void Match_EqualsTheNaiveMatcher()
    {
        var kinds = new HashSet<string>();
        for (var seed = 0; seed < 1_500; seed++)
        {
            var random = new RandomShop(seed);
            var items = random.Items();
            var index = Shop.Index(items);
            for (var round = 0; round < 5; round++)
            {
                var query = random.Query();
                var (matched, ids) = NaiveMatcher.Match(items, query);
                var match = index.Match(query);
                Assert.Equal((seed, matched, string.Join(' ', ids)), (seed, match.Kind.ToWord(), string.Join(' ', match.Items.Select(item => item.Id))));
                kinds.Add(matched);
            }
        }

        Assert.Equal(5, kinds.Count);
    }

    [Fact]
    public void StableUntil_BeforeItTheAnswerIsTheSame()
    {
        var changes = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomShop(seed);
            var items = random.Items();
            var query = random.Query() with { History = null };
            var match = Shop.Index(items).Match(query);
            var end = match.StableUntil ?? query.Now.AddDays(8);
            var before = NaiveMatcher.Match(items, query);
            for (var now = query.Now; now < end; now = now.AddMinutes(30))
            {
                Assert.Equal(before.Items, NaiveMatcher.Match(items, query with { Now = now }).Items);
            }

            changes += match.StableUntil is null || NaiveMatcher.Match(items, query with { Now = end }).Items.SequenceEqual(before.Items) ? 0 : 1;
        }

        Assert.True(changes > 20, $"only {changes} answers changed at all");
    }
}
