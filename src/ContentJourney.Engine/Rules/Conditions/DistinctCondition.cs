using System.Buffers;
using System.Numerics;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when the touchpoints that match in the window are of enough UTC days, channels, contents or types.</summary>
internal sealed class DistinctCondition(string of, TouchpointMatch match, int atLeast, long? within) : Condition
{
    private const int WordsOnStack = 256;

    public override bool Holds(in Evaluation evaluation) => Measure(evaluation, atLeast) >= atLeast;

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var measured = Measure(evaluation, int.MaxValue);
        return ConditionReason.Of("distinct", measured >= atLeast, Scalar.From(measured), Scalar.From(atLeast));
    }

    // Where more than enough are, any number that is enough.
    private int Measure(in Evaluation evaluation, int enough)
    {
        var columns = evaluation.Columns;
        var scan = new MatchScan(match, evaluation, within, stackalloc int[match.NameCount]);
        return of switch
        {
            "days" => Days(ref scan, columns.Ticks, enough),
            "channels" => Numbers(ref scan, columns.Channels, columns.ChannelKeys.Count, enough),
            "contents" => Numbers(ref scan, columns.Contents, columns.ContentKeys.Count, enough),
            _ => Numbers(ref scan, columns.Types, columns.TypeCount, enough),
        };
    }

    private static int Days(ref MatchScan scan, ReadOnlySpan<long> ticks, int enough)
    {
        var days = 0;
        var dayEnd = long.MinValue;
        while (days < enough && scan.Next())
        {
            for (var bits = scan.Bits; bits != 0; bits &= bits - 1)
            {
                var at = ticks[scan.Start + BitOperations.TrailingZeroCount(bits)];
                if (at >= dayEnd)
                {
                    days++;
                    dayEnd = (at / TimeSpan.TicksPerDay + 1) * TimeSpan.TicksPerDay;
                }
            }
        }

        return days;
    }

    private static int Numbers(ref MatchScan scan, NumberColumn column, int count, int enough)
    {
        var words = (count + 63) / 64;
        if (words <= WordsOnStack)
        {
            return Numbers(ref scan, column, stackalloc ulong[words], enough);
        }

        var rented = ArrayPool<ulong>.Shared.Rent(words);
        var seen = rented.AsSpan(0, words);
        seen.Clear();
        var distinct = Numbers(ref scan, column, seen, enough);
        ArrayPool<ulong>.Shared.Return(rented);
        return distinct;
    }

    private static int Numbers(ref MatchScan scan, NumberColumn column, scoped Span<ulong> seen, int enough)
    {
        var distinct = 0;
        while (distinct < enough && scan.Next())
        {
            for (var bits = scan.Bits; bits != 0; bits &= bits - 1)
            {
                var number = column[scan.Start + BitOperations.TrailingZeroCount(bits)];
                if (number < 0)
                {
                    continue;
                }

                ref var word = ref seen[number >> 6];
                var bit = 1UL << number;
                distinct += (word & bit) == 0 ? 1 : 0;
                word |= bit;
            }
        }

        return distinct;
    }

    public static DistinctCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("distinct", "of", "atLeast", "within"))
        {
            return null;
        }

        var of = node.Require("distinct", out var what) ? what.OneOf(["days", "channels", "contents", "types"], "thing to count") : null;
        var match = node.Require("of", out var picked) ? MatchReader.Read(picked, reading) : null;
        var atLeast = node.Require("atLeast", out var needed) ? needed.WholeNumber(1) : null;
        var within = ReadWithin(node);
        return of is null || match is null || atLeast is null ? null : new DistinctCondition(of, match, atLeast.Value, within);
    }
}
