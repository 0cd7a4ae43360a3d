using System.Numerics;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Scores;

/// <summary>Points for each touchpoint that a match picks, capped for each UTC day before they decay.</summary>
internal sealed class MatchPoints(TouchpointMatch match, double points, double? capPerDay) : PointsEntry
{
    public override double AddTo(double sum, in Evaluation evaluation, double halfLife)
    {
        var ticks = evaluation.Columns.Ticks;
        var now = evaluation.Now;
        var scan = new MatchScan(match, evaluation, null, stackalloc int[match.NameCount]);
        var left = double.PositiveInfinity;
        var dayEnd = capPerDay is null ? long.MaxValue : long.MinValue;
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
                sum += given * Decay.Factor(now - at, halfLife);
            }
        }

        return sum;
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
