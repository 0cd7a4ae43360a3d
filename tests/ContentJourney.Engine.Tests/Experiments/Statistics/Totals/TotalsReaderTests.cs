using ContentJourney.Engine.Tests.Experiments.Statistics.Results;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Totals;

public sealed class TotalsReaderTests
{
    private const string Control = """{ "alias": "control", "visitors": 10, "conversions": 1 }""";
    private const string Sums = """{ "alias": "control", "visitors": 10, "sum": 4, "sumOfSquares": 8 }""";

    [Theory]
    [InlineData("[]", "$", "must be an object, not an array")]
    [InlineData("{}", "variants", "is required")]
    [InlineData("""{ "variants": [] }""", "variants", "has 0 items; allowed: 2 to 20")]
    [InlineData("""{ "variant": [] }""", "variant", "is unknown; allowed: alpha, power, minimumEffect, baseline, standardDeviation, tunedTo, peeked, minimumRuntime, elapsed, visitorsPerDay, metric, lowerIsBetter, capQuantile, variants, metrics")]
    [InlineData("""{ "alpha": 0.6 }""", "alpha", "is 0.6; allowed: 1E-09 to 0.5")]
    [InlineData("""{ "power": "high" }""", "power", "must be a number, not a string")]
    [InlineData("""{ "minimumEffect": 0 }""", "minimumEffect", "is 0; allowed: 1E-06 to 1000")]
    [InlineData("""{ "tunedTo": 0 }""", "tunedTo", "is 0; allowed: 1 to 1000000000000")]
    [InlineData("""{ "peeked": 1 }""", "peeked", "must be true or false, not a number")]
    [InlineData("""{ "minimumRuntime": "week" }""", "minimumRuntime", "'week' is not a duration; allowed: an integer from 0 and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{ "metric": "A b" }""", "metric", "'A b' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    public void Read_WrongMember_NamesItsPlace(string json, string path, string message) =>
        Assert.Contains((path, message), Bodies.Read(json).Errors.Errors);

    [Theory]
    [InlineData("5", "variants[1]", "must be an object, not a number")]
    [InlineData("""{ "alias": "control", "visitors": 1, "conversions": 1 }""", "variants[1].alias", "'control' stands twice; each alias may stand once")]
    [InlineData("""{ "alias": "b", "conversions": 1 }""", "variants[1].visitors", "is required")]
    [InlineData("""{ "alias": "b", "visitors": -1, "conversions": 1 }""", "variants[1].visitors", "is -1; allowed: whole numbers from 0 to 2147483647")]
    [InlineData("""{ "alias": "b", "visitors": 1.5, "conversions": 1 }""", "variants[1].visitors", "is 1.5; allowed: whole numbers from 0 to 2147483647")]
    [InlineData("""{ "alias": "b", "visitors": 5, "conversions": 6 }""", "variants[1].conversions", "is 6; allowed: whole numbers from 0 to 5")]
    [InlineData("""{ "alias": "b", "visitors": 5, "weight": 0, "conversions": 1 }""", "variants[1].weight", "is 0; allowed: 1E-06 to 1000000000")]
    [InlineData("""{ "alias": "b", "visitors": 5 }""", "variants[1]", "must have exactly one of conversions, sum, values, the same as the other variants; it has none")]
    [InlineData("""{ "alias": "b", "visitors": 5, "sum": 1, "sumOfSquares": 1 }""", "variants[1]", "must have exactly one of conversions, sum, values, the same as the other variants; it has sum")]
    [InlineData("""{ "alias": "b", "visitors": 5, "conversions": 1, "sum": 1 }""", "variants[1]", "must have exactly one of conversions, sum, values, the same as the other variants; it has conversions, sum")]
    public void Read_WrongVariant_NamesItsPlace(string variant, string path, string message) =>
        Assert.Contains((path, message), Bodies.Read($$"""{ "variants": [ {{Control}}, {{variant}} ] }""").Errors.Errors);

    [Theory]
    [InlineData("""{ "alias": "b", "visitors": 2, "sum": 4 }""", "variants[1].sumOfSquares", "is required")]
    [InlineData("""{ "alias": "b", "visitors": 2, "sum": 4, "sumOfSquares": 7 }""", "variants[1].sumOfSquares", "is 7; allowed: at least sum²/visitors, 8")]
    [InlineData("""{ "alias": "b", "visitors": 0, "sum": 4, "sumOfSquares": 16 }""", "variants[1]", "has sums without visitors; allowed: 0")]
    [InlineData("""{ "alias": "b", "visitors": 2, "sum": 1e200, "sumOfSquares": 7 }""", "variants[1].sum", "is 1E+200; allowed: -1E+100 to 1E+100")]
    public void Read_SumsThatNoValuesHave_AreRefused(string variant, string path, string message) =>
        Assert.Contains((path, message), Bodies.Read($$"""{ "variants": [ {{Sums}}, {{variant}} ] }""").Errors.Errors);

    [Theory]
    [InlineData("""{ "sum": 4, "sumOfSquares": 8 }""", "variants[1].covariate.sumOfProducts", "is required")]
    [InlineData("""{ "sum": 4, "sumOfSquares": 7, "sumOfProducts": 8 }""", "variants[1].covariate.sumOfSquares", "is 7; allowed: at least sum²/visitors, 8")]
    [InlineData("""{ "sum": 4, "sumOfSquares": 10, "sumOfProducts": 50 }""", "variants[1].covariate.sumOfProducts", "fits no values; allowed: a correlation between -1 and 1")]
    public void Read_CovariateThatNoValuesHave_IsRefused(string covariate, string path, string message) => Assert.Contains((path, message), Bodies.Read($$"""
        { "variants": [ { "alias": "a", "visitors": 2, "sum": 4, "sumOfSquares": 9, "covariate": { "sum": 4, "sumOfSquares": 8, "sumOfProducts": 8 } },
                        { "alias": "b", "visitors": 2, "sum": 4, "sumOfSquares": 9, "covariate": {{covariate}} } ] }
        """).Errors.Errors);

    [Fact]
    public void Read_CovariateOfOneVariantOnly_IsRefused() => Assert.Contains(("variants[1].covariate", "is required"), Bodies.Read("""
        { "variants": [ { "alias": "a", "visitors": 2, "sum": 4, "sumOfSquares": 9, "covariate": { "sum": 4, "sumOfSquares": 8, "sumOfProducts": 8 } },
                        { "alias": "b", "visitors": 2, "sum": 4, "sumOfSquares": 9 } ] }
        """).Errors.Errors);

    [Theory]
    [InlineData("""{ "variants": [] }""", "metrics[0].alias", "is required")]
    [InlineData("""{ "alias": "x" }""", "metrics[0].variants", "is required")]
    [InlineData("""{ "alias": "x", "variants": [ { "alias": "control", "conversions": 1 } ] }""", "metrics[0].variants", "has 1 items; allowed: 2 to 2")]
    [InlineData("""{ "alias": "x", "variants": [ { "alias": "b", "conversions": 1 }, { "alias": "control", "conversions": 1 } ] }""", "metrics[0].variants[0].alias", "is 'b'; allowed: 'control', because metrics list the variants in their order")]
    [InlineData("""{ "alias": "x", "variants": [ { "alias": "control", "conversions": 11 }, { "alias": "b", "conversions": 1 } ] }""", "metrics[0].variants[0].conversions", "is 11; allowed: whole numbers from 0 to 10")]
    [InlineData("""{ "alias": "x", "capQuantile": 0.9, "variants": [ { "alias": "control", "conversions": 1 }, { "alias": "b", "conversions": 1 } ] }""", "metrics[0].capQuantile", "stands without 'values'; totals cannot be capped afterwards")]
    public void Read_WrongMetric_NamesItsPlace(string metric, string path, string message) => Assert.Contains(
        (path, message),
        Bodies.Read($$"""{ "variants": [ {{Control}}, { "alias": "b", "visitors": 10, "conversions": 1 } ], "metrics": [ {{metric}} ] }""").Errors.Errors);

    [Fact]
    public void Read_SeveralErrors_FindsAll() => Assert.Equal(
        ["alpha", "variants[0].visitors", "variants[1].conversions"],
        Bodies.Read("""{ "alpha": 2, "variants": [ { "alias": "a", "visitors": "many", "conversions": 1 }, { "alias": "b", "visitors": 1, "conversions": 2 } ] }""")
            .Errors.Errors.Select(error => error.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Read_ValuesWithCap_CapsAllVariantsAlike()
    {
        var answer = Bodies.Answer("""
            { "capQuantile": 0.75, "variants": [ { "alias": "a", "visitors": 4, "values": [1, 2] }, { "alias": "b", "visitors": 4, "values": [3, 1000] } ] }
            """);

        Assert.Equal(3, answer.GetProperty("cap").GetDouble());
        Assert.Equal(0.75, answer.GetProperty("variants")[0].GetProperty("mean").GetDouble());
        Assert.Equal(1.5, answer.GetProperty("variants")[1].GetProperty("mean").GetDouble());
    }

    [Fact]
    public void Read_Covariate_AdjustsTheMeans()
    {
        var answer = Bodies.Answer("""
            { "variants": [ { "alias": "a", "visitors": 3, "sum": 6, "sumOfSquares": 14, "covariate": { "sum": 6, "sumOfSquares": 14, "sumOfProducts": 14 } },
                            { "alias": "b", "visitors": 3, "sum": 15, "sumOfSquares": 77, "covariate": { "sum": 15, "sumOfSquares": 77, "sumOfProducts": 77 } } ] }
            """);

        Assert.Equal(1, answer.GetProperty("cuped").GetProperty("theta").GetDouble());
        Assert.Equal(3.5, answer.GetProperty("variants")[0].GetProperty("mean").GetDouble(), 1e-12);
    }

    /// <summary>No totals, however small, large or uneven, give a number that JSON cannot hold.</summary>
    [Theory]
    [InlineData("""{ "alias": "a", "visitors": 2, "sum": 1e-300, "sumOfSquares": 1e-300 }, { "alias": "b", "visitors": 2147483647, "sum": 1e100, "sumOfSquares": 1e200 }""")]
    [InlineData("""{ "alias": "a", "visitors": 2, "sum": -1e100, "sumOfSquares": 1e200 }, { "alias": "b", "visitors": 2, "sum": 1e100, "sumOfSquares": 1e200 }""")]
    [InlineData("""{ "alias": "a", "visitors": 500, "sum": 0, "sumOfSquares": 0 }, { "alias": "b", "visitors": 500, "sum": 1e-200, "sumOfSquares": 1e-300 }""")]
    [InlineData("""{ "alias": "a", "visitors": 0, "sum": 0, "sumOfSquares": 0 }, { "alias": "b", "visitors": 1, "sum": 5, "sumOfSquares": 25 }""")]
    [InlineData("""{ "alias": "a", "visitors": 2147483647, "conversions": 2147483647 }, { "alias": "b", "visitors": 2147483647, "conversions": 0 }""")]
    [InlineData("""{ "alias": "a", "weight": 1e9, "visitors": 2147483647, "conversions": 1073741823 }, { "alias": "b", "weight": 1e-6, "visitors": 1, "conversions": 0 }""")]
    public void Answer_ExtremeTotals_IsWritten(string variants) =>
        Assert.Equal(2, Bodies.Answer($$"""{ "alpha": 1e-9, "variants": [ {{variants}} ] }""").GetProperty("variants").GetArrayLength());
}
