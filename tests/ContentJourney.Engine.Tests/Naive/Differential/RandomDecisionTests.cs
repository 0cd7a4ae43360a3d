using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Conformance;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>The engine against the naive evaluator on random rule sets and histories.</summary>
public sealed class RandomDecisionTests
{
    private const int PerSlice = 1_000;
    private static readonly JourneyVocabulary Vocabulary = EngineInput.Vocabulary(RandomJourney.Json().Element());

    /// <summary>10,000 pairs in slices, so that a failure names a small range of seeds.</summary>
    public static TheoryData<int> Slices => [.. Enumerable.Range(0, 10).Select(slice => slice * PerSlice)];

    [Theory]
    [MemberData(nameof(Slices))]
    public void Engine_DecidesAndExplainsAsNaive(int firstSeed)
    {
        foreach (var seed in Enumerable.Range(firstSeed, PerSlice))
        {
            var random = RandomCase.Create(seed);
            if (Difference(random) is null) continue;
            var smallest = CaseShrinker.Shrink(random, DiffersStill);
            Assert.Fail($"Seed {seed}: {Difference(smallest)}\nnaive: {smallest.Decide()}\n{smallest}");
        }
    }

    // Sums that cancel out leave rounding errors, so numbers below 1 are compared as if they were 1.
    private static string? Difference(RandomCase random) =>
        NaiveComparison.Difference(random.Decide(), Decide(random), floor: 1);

    private static System.Text.Json.JsonElement Decide(RandomCase random) => EngineAnswer.Decide(
        Vocabulary, random.RuleSet.Element(), random.History.Element(), random.Traits.Element(), random.Now);

    // What is left after taking a needed part away is no valid case any more: the readers refuse it.
    private static bool DiffersStill(RandomCase smaller)
    {
        try
        {
            return Difference(smaller) is not null;
        }
        catch (Exception refused) when (refused is Xunit.Sdk.XunitException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }
}
