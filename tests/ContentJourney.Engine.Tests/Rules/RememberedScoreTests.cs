using System.Globalization;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules;

/// <summary>Long histories remember what their first rows gave to a score; decisions never show it.</summary>
public class RememberedScoreTests
{
    private const string Interest = """
        {"points":[{"match":{"types":["product-view"]},"points":5,"capPerDay":7.5},{"match":{"types":["order"]},"points":-0.3},{"match":{"types":["review"],"channels":["web"]},"points":0.1},
                   {"trait":"household","exists":false,"points":0.7}],"halfLife":"14d"}
        """;

    private const string Score = $$$"""
        "scores":{"interest":{{{Interest}}}}
        """;

    private static readonly Touchpoint[] Touchpoints = Many(3000);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    public void ThresholdAtTheScore_OrTheNextNumberToIt_DecidesAsTheExactScore(int steps)
    {
        var live = LiveHistory.Create(Vocabulary, Touchpoints);
        foreach (var now in Instants())
        {
            var exact = Decider.Explain(Compile(Rules(Score)), History(Touchpoints), NoTraits, now).Reasons.Scores[0].Score;
            var bound = steps < 0 ? Math.BitDecrement(exact) : steps > 0 ? Math.BitIncrement(exact) : exact;
            var rules = Compile(Rules(Score, Enter(bound)));

            Assert.Equal(steps <= 0 ? "conversion" : "awareness", live.With([], history => Decider.Decide(rules, history, NoTraits, now)).Stage);
        }
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void PersonaAtThresholdAndLead_DecidesAsExactScores(int above, int ahead, bool decides)
    {
        var live = LiveHistory.Create(Vocabulary, Touchpoints);
        const string Personas = $$$"""
            "personas":{"family":{{{Interest}}},"commuter":{"points":[{"match":{"types":["review"]},"points":0.2}],"halfLife":"30d"},"racer":{"points":[{"match":{"types":["order"]},"points":0.1}],"halfLife":"5d"}}
            """;
        foreach (var now in Instants())
        {
            var exact = Decider.Explain(Compile(Rules(Personas)), History(Touchpoints), NoTraits, now).Reasons.Personas;
            var threshold = above == 0 ? exact[0].Score : Math.BitIncrement(exact[0].Score);
            var lead = exact[0].Score - exact[1].Score;
            lead = ahead == 0 ? lead : Math.BitIncrement(lead);
            var rules = Compile(Rules(Personas, $$$"""
                "personaPolicy":{"threshold":{{{Text(threshold)}}},"lead":{{{Text(lead)}}}}
                """));

            Assert.Equal(decides ? exact[0].Alias : null, live.With([], history => Decider.Decide(rules, history, NoTraits, now)).Persona);
        }
    }

    [Fact]
    public void LateArrivals_AndThoseOnlyLookedAt_CountAsIfAllWereThereFromTheStart()
    {
        var rules = Compile(Rules(Score, Enter(20)));
        var live = LiveHistory.Create(Vocabulary, Touchpoints[..1500]);
        for (var taken = 1500; taken < Touchpoints.Length; taken += 100)
        {
            foreach (var now in Instants())
            {
                var looked = Touchpoints[..(taken + 100)];
                Assert.Equal(Decider.Decide(rules, History(looked), NoTraits, now), live.With(Touchpoints[taken..(taken + 100)], history => Decider.Decide(rules, history, NoTraits, now)));
                Assert.Equal(Decider.Decide(rules, History(Touchpoints[..taken]), NoTraits, now), live.With([], history => Decider.Decide(rules, history, NoTraits, now)));
            }

            live.Add(Touchpoints[taken..(taken + 100)]);
        }
    }

    private static string Rules(params string[] members) => $"{{{string.Join(',', members)}}}";

    private static string Enter(double bound) => $$$"""
        "stages":{"conversion":{"enter":{"score":"interest","atLeast":{{{Text(bound)}}} } } }
        """;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<DateTimeOffset> Instants() => [Now.AddDays(-300), Now.AddDays(-1), Now, Now.AddHours(5), Now, Now.AddDays(200)];

    private static Touchpoint[] Many(int count)
    {
        var random = new Random(count);
        string[] types = ["product-view", "order", "review"];
        return [.. Enumerable.Range(0, count).Select(i => Ago(TimeSpan.FromSeconds(random.NextInt64(400 * 24 * 3600)), types[random.Next(3)]) with { Channel = random.Next(2) == 0 ? "web" : null })];
    }
}
