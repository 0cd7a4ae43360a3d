namespace ContentJourney.Engine.Rules.Scores;

/// <summary>
/// 2 to the power of minus age / half-life: the same bits on every machine, unlike the C library's power function, and
/// several times faster. Exact for whole half-lives, else off by hardly more than half a unit in the last place.
/// </summary>
internal static class Decay
{
    private const int Parts = 128;

    // Beyond this many half-lives a double holds nothing but zero.
    private const double MostHalfLives = 1075;

    // To add it and take it away again rounds to whole parts; in between the lowest bits are their number.
    private const double RoundToParts = 3L << 51;

    // Down to here powers of two have all their digits.
    private const int LeastExponent = -1022;

    private static readonly (double High, double Low)[] Powers = PowersOfTwo();

    /// <param name="age">In ticks, not negative.</param>
    /// <param name="halfLife">In ticks; infinite: nothing decays.</param>
    public static double Factor(long age, double halfLife)
    {
        var halfLives = age / halfLife;
        if (halfLives > MostHalfLives)
        {
            return 0;
        }

        // 2^-x = 2^-whole · 2^(part/128) · 2^rest with |rest| <= 1/256.
        var shifted = RoundToParts - (halfLives * Parts);
        var steps = (int)BitConverter.DoubleToInt64Bits(shifted);
        var rest = ((RoundToParts - shifted) / Parts - halfLives) * 0.693147180559945309;
        var (high, low) = Powers[steps & (Parts - 1)];
        var growth = rest + (rest * rest * (1.0 / 2 + (rest * (1.0 / 6)) + (rest * rest * (1.0 / 24 + (rest * (1.0 / 120))))));
        var power = high + (low + (high * growth));
        var exponent = steps >> 7;
        return exponent >= LeastExponent
            ? power * PowerOfTwo(exponent)
            : power * PowerOfTwo(LeastExponent) * PowerOfTwo(exponent - LeastExponent);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((1023L + exponent) << 52);

    // 2^(i/128) from 1 up to 2, each as a double and what that leaves over, by 28-digit arithmetic.
    private static (double High, double Low)[] PowersOfTwo()
    {
        var root = 2m;
        for (var halvings = 0; halvings < 7; halvings++)
        {
            root = SquareRoot(root);
        }

        var powers = new (double, double)[Parts];
        var power = 1m;
        for (var i = 0; i < Parts; i++)
        {
            var high = (double)power;
            var exact = (BitConverter.DoubleToInt64Bits(high) & ((1L << 52) - 1) | (1L << 52)) / (decimal)(1L << 52);
            powers[i] = (high, (double)(power - exact));
            power *= root;
        }

        return powers;
    }

    private static decimal SquareRoot(decimal number)
    {
        var root = number / 2;
        for (var i = 0; i < 12; i++)
        {
            root = (root + (number / root)) / 2;
        }

        return root;
    }
}
