using System.Numerics;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>
/// Holds when touchpoints match the steps in turn, each strictly later than the one before, and, with a span, the last
/// is less than it after the first.
/// </summary>
internal sealed class SequenceCondition(TouchpointMatch[] steps, long? within) : Condition
{
    private const int MaxSteps = 64;
    private const long Never = long.MinValue;

    private readonly int _nameCount = steps.Max(step => step.NameCount);

    public override bool Holds(in Evaluation evaluation) => Measure(evaluation) == steps.Length;

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var measured = Measure(evaluation);
        return ConditionReason.Of("sequence", measured == steps.Length, Scalar.From(measured), Scalar.From(steps.Length));
    }

    private int Measure(in Evaluation evaluation) =>
        within is { } span ? StepsWithin(evaluation, span) : Steps(evaluation);

    // Without a span the earliest touchpoint for each step leaves the most room for the next.
    private int Steps(in Evaluation evaluation)
    {
        var row = 0;
        Span<int> names = stackalloc int[_nameCount];
        for (var step = 0; step < steps.Length; step++)
        {
            var found = new MatchScan(steps[step], evaluation.Columns, row, evaluation.Rows, names).First();
            if (found < 0)
            {
                return step;
            }

            row = evaluation.RowsUpTo(evaluation.Columns.Ticks[found]);
        }

        return steps.Length;
    }

    // With a span the chain that began last is the best one to continue: for each step its begin is kept.
    private int StepsWithin(in Evaluation evaluation, long span)
    {
        var ticks = evaluation.Columns.Ticks;
        var reached = 0;
        var instant = Never;
        Span<int> names = stackalloc int[_nameCount];
        Span<ulong> bits = stackalloc ulong[steps.Length];
        Span<long> begins = stackalloc long[steps.Length];
        Span<long> beginsBefore = stackalloc long[steps.Length];
        begins.Fill(Never);
        for (var start = 0; start < evaluation.Rows; start += HistoryColumns.Block)
        {
            var end = Math.Min(start + HistoryColumns.Block, evaluation.Rows);
            var known = 0;
            var rows = 0UL;
            var ahead = ulong.MaxValue;
            while (true)
            {
                // A step is of interest only once the one before it was reached.
                for (; known < steps.Length && known <= reached; known++)
                {
                    var scan = new MatchScan(steps[known], evaluation.Columns, start, end, names);
                    bits[known] = scan.Next() ? scan.Bits : 0;
                    rows |= bits[known] & ahead;
                }

                if (rows == 0)
                {
                    break;
                }

                var offset = BitOperations.TrailingZeroCount(rows);
                rows &= rows - 1;
                ahead = ~((2UL << offset) - 1);
                var at = ticks[start + offset];
                if (at != instant)
                {
                    // Equal instants do not follow each other: a chain is continued only from instants before.
                    begins.CopyTo(beginsBefore);
                    instant = at;
                }

                for (var step = 0; step < known; step++)
                {
                    var begin = step == 0 ? at : beginsBefore[step - 1];
                    if ((bits[step] >> offset & 1) != 0 && begin != Never && at - begin < span)
                    {
                        begins[step] = Math.Max(begins[step], begin);
                        reached = Math.Max(reached, step + 1);
                    }
                }
            }
        }

        return reached;
    }

    public static SequenceCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("sequence", "within"))
        {
            return null;
        }

        var within = ReadWithin(node);
        if (!node.Require("sequence", out var list))
        {
            return null;
        }

        TouchpointMatch[] steps = [.. list.Items(1, MaxSteps).Select(item => MatchReader.Read(item, reading)).OfType<TouchpointMatch>()];
        return steps.Length == 0 ? null : new SequenceCondition(steps, within);
    }
}
