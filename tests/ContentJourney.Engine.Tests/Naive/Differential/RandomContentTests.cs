using System.Text.Json.Nodes;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Conformance;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>The engine's index against the naive matching on random content, moments, shows and queries.</summary>
public sealed class RandomContentTests
{
    private const int Cases = 3_000;

    [Fact]
    public void Engine_MatchesAsNaive()
    {
        foreach (var seed in Enumerable.Range(0, Cases))
        {
            var random = RandomContent.Create(seed);
            var match = EngineMatch.Match(random.Site.Element(), random.Content.Element(), random.Query.Element());
            var found = new JsonObject
            {
                ["matched"] = match.Kind.ToWord(),
                ["items"] = new JsonArray([.. match.Items.Select(item => JsonValue.Create(item.Id.ToString("D")))]),
            };

            var difference = NaiveComparison.Difference(Naive(random), found.Element());
            Assert.True(difference is null, $"Seed {seed}: {difference}\n{random}");
        }
    }

    [Fact]
    public void Engine_WithoutVisitor_IsStableUntilItSays()
    {
        foreach (var seed in Enumerable.Range(0, Cases))
        {
            var random = RandomContent.Create(seed);
            var site = random.Site.Element();
            var query = EngineMatch.Query(site, random.Query.Element()) with { History = null };
            var index = EngineMatch.Index(site, random.Content.Element());
            var match = index.Match(query);
            var until = match.StableUntil ?? query.Now.AddDays(60);
            Assert.True(until > query.Now);
            foreach (var share in new[] { 0.25, 0.5, 0.75, 1 })
            {
                var later = index.Match(query with { Now = query.Now.AddTicks(Math.Max(0, (long)((until - query.Now).Ticks * share) - 1)) });
                Assert.True(match.Items.SequenceEqual(later.Items), $"Seed {seed}: not stable until {until:O}\n{random}");
            }
        }
    }

    [Fact]
    public void Generator_ReachesEveryKindOfMatch()
    {
        var kinds = Enumerable.Range(0, Cases).Select(seed => Naive(RandomContent.Create(seed)).GetProperty("matched").GetString());

        Assert.Equal(["default", "none", "persona", "stage", "stage+persona"], kinds.Distinct().Order(StringComparer.Ordinal));
    }

    private static System.Text.Json.JsonElement Naive(RandomContent random) =>
        NaiveContent.Match(random.Site.Element(), random.Content.Element(), random.Query.Element()).Element();
}
