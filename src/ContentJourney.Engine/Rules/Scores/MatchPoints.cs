using System.Numerics;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Scores;

/// <summary>Points for each touchpoint that a match picks, capped for each UTC day before they decay.</summary>
internal sealed class MatchPoints(TouchpointMatch match, double points, double? capPerDay) : PointsEntry
{
    // The last rows are not remembered: touchpoints that are only looked at come and go there.
    private const int RowsNotRemembered = HistoryColumns.Block;
    private const int RowsAtOnce = 4 * HistoryColumns.Block;

    public override double AddTo(double sum, in Evaluation evaluation, double halfLife) =>
        Continue(Nothing with { Sum = sum }, evaluation, evaluation.Rows, evaluation.Now, halfLife).Sum;

    public override Estimate Estimate(in Evaluation evaluation, double halfLife)
    {
        var memo = evaluation.Columns.Memo!;
        var sum = memo.Find(this);
        sum = sum.Rows == 0 || sum.Rows > evaluation.Rows ? Nothing : sum;
        var row = (evaluation.Rows - RowsNotRemembered) & -HistoryColumns.Block;
        if (row - sum.Rows >= RowsAtOnce)
        {
            sum = Continue(sum, evaluation, row, evaluation.Columns.Ticks[row - 1], halfLife);
            memo.Keep(this, sum);
        }

        sum = Continue(sum, evaluation, evaluation.Rows, evaluation.Now, halfLife);
        return new Estimate(sum.Sum, sum.Magnitude);
    }

    private static DecayingSum Nothing => new(0, 0, 0, 0, long.MinValue, double.PositiveInfinity);

    /// <summary>The sum over further rows, as of an instant that none of them is after.</summary>
    private DecayingSum Continue(in DecayingSum sum, in Evaluation evaluation, int rows, long now, double halfLife)
    {
        var ticks = evaluation.Columns.Ticks;
        var scan = new MatchScan(match, evaluation.Columns, sum.Rows, rows, stackalloc int[match.NameCount]);
        var before = sum.Rows == 0 ? 1 : Decay.Factor(now - sum.At, halfLife);
        var value = sum.Sum * before;
        var magnitude = sum.Magnitude * before;
        var left = sum.Left;
        var dayEnd = capPerDay is null ? long.MaxValue : sum.DayEnd;
        while (scan.Next())
        {
            for (var bits = scan.Bits; bits != 0; bits &= bits - 1)
            {
                var at = ticks[scan.Start + BitOperations.TrailingZeroCount(bits)];
                if (at >= dayEnd)
                {
                    dayEnd = (at / TimeSpan.TicksPerDay + 1) * TimeSpan.TicksPerDay;
                    left = capPerDay!.Value;
                }

                var given = points < left ? points : left;
                left -= given;
                var part = given * Decay.Factor(now - at, halfLife);
                value += part;
                magnitude += Math.Abs(part);
            }
        }

        return new DecayingSum(rows, now, value, magnitude, dayEnd, left);
    }

    public static MatchPoints? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("match", "points", "capPerDay"))
        {
            return null;
        }

        var match = node.Require("match", out var picked) ? MatchReader.Read(picked, reading) : null;
        var points = node.Require("points", out var given) ? given.Number() : null;
        var capPerDay = node.TryMember("capPerDay", out var capped) ? capped.Number() : null;
        if (capPerDay <= 0)
        {
            capped.Fail("must be greater than 0");
        }

        // A cap is on points given, not on points taken away.
        return match is null || points is null ? null : new MatchPoints(match, points.Value, points > 0 ? capPerDay : null);
    }
}
