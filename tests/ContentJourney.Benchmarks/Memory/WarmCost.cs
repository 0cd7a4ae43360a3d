using ContentJourney.Benchmarks.Decisions;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Memory;

/// <summary>What a history takes that is kept in memory.</summary>
internal static class WarmCost
{
    private const int Histories = 2_000;

    /// <summary>Bytes of the heap for one history, measured over many, and what it says of itself.</summary>
    public static (long Measured, int Said) Of(int touchpoints)
    {
        var vocabulary = SampleJourney.Vocabulary();
        var kept = new LiveHistory[Histories];
        kept[0] = LiveHistory.Create(vocabulary, SampleHistory.Touchpoints(touchpoints));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < kept.Length; i++)
        {
            // Each from texts of its own, as a store gives them.
            kept[i] = LiveHistory.Create(vocabulary, SampleHistory.Touchpoints(touchpoints));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        return ((after - before) / (kept.Length - 1), kept[^1].Bytes);
    }
}
