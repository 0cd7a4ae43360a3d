using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Reads sums over a variant's visitors, and refuses those that no values can have.</summary>
internal static class SumsReader
{
    /// <summary>The largest sum: its square is still far from the largest number.</summary>
    public const double Largest = 1e100;

    /// <summary>Sums come rounded; a difference of this share is rounding.</summary>
    private const double Rounding = 1e-9;

    public static Outcome Plain(JsonNode entry, int visitors)
    {
        var (sum, squares) = Pair(entry, visitors);
        return Outcome.OfSums(visitors, sum, squares);
    }

    public static CupedSums WithCovariate(JsonNode entry, int visitors)
    {
        var (sum, squares) = Pair(entry, visitors);
        if (!entry.Require("covariate", out var covariate) || !covariate.IsObject("sum", "sumOfSquares", "sumOfProducts"))
        {
            return default;
        }

        var (sumX, squaresX) = Pair(covariate, visitors);
        var products = covariate.Require("sumOfProducts", out var given) ? given.Number(-Largest * Largest, Largest * Largest) : null;
        var sums = new CupedSums(visitors, sum, sumX, squares, squaresX, products ?? 0);
        var bound = Math.Sqrt(sums.CentredXX) * Math.Sqrt(sums.CentredYY);
        if (products is not null && Math.Abs(sums.CentredXY) > bound + (Rounding * (Math.Sqrt(squares) * Math.Sqrt(squaresX))))
        {
            given.Fail("fits no values; allowed: a correlation between -1 and 1");
        }

        return sums;
    }

    private static (double Sum, double Squares) Pair(JsonNode entry, int visitors)
    {
        var sum = entry.Require("sum", out var first) ? first.Number(-Largest, Largest) ?? 0 : 0;
        var squares = entry.Require("sumOfSquares", out var second) ? second.Number(0, Largest * Largest) : null;
        if (visitors == 0 && (sum != 0 || squares is > 0))
        {
            entry.Fail("has sums without visitors; allowed: 0");
        }
        else if (visitors > 0 && squares < sum * sum / visitors * (1 - Rounding))
        {
            second.Fail(FormattableString.Invariant($"is {squares}; allowed: at least sum²/visitors, {sum * sum / visitors}"));
        }

        return (sum, squares ?? 0);
    }
}
