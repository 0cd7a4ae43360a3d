using System.Globalization;
using System.Text.Json;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Results;

/// <summary>Whatever totals are legal, from none to billions and from 1e-300 to 1e100: every figure is a number, or it is said why there is none.</summary>
public sealed class AnyTotalsTests
{
    private const int Bodies = 500;

    private static readonly long[] s_visitors = [0, 1, 2, 3, 20, 99, 100, 101, 1000, 44_700, 1_000_000, 1_000_000_000, int.MaxValue];
    private static readonly double[] s_values = [0, 0, 1, -1, 5, 0.1, 123.456, 1e-150, -1e-150, 1e-300, 1e9, 1e50, -1e50, 1e99, -1e99];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Answer_OfAnyTotals_HasNumbersOrSaysWhyNot(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Bodies; i++)
        {
            var body = Body(random);
            if (Results.Bodies.Read(body).Totals is null)
            {
                // Products of the smallest values are 0, and their sums then fit no values.
                Assert.True(body.Contains("E-", StringComparison.Ordinal), body);
                continue;
            }

            var answer = Results.Bodies.Answer(body);

            foreach (var variants in answer.TryGetProperty("metrics", out var more)
                ? more.EnumerateArray().Select(metric => metric.GetProperty("variants")).Append(answer.GetProperty("variants"))
                : [answer.GetProperty("variants")])
            {
                Assert.All(variants.EnumerateArray().Skip(1), variant => AssertInRange(variant, body));
            }

            Assert.True(answer.GetProperty("warnings").GetArrayLength() > 0 || !HasNull(answer), body);
        }
    }

    private static void AssertInRange(JsonElement variant, string body)
    {
        foreach (var p in new[] { variant.GetProperty("pValue"), variant.GetProperty("anytime").GetProperty("pValue"), variant.GetProperty("chanceToBeat") })
        {
            Assert.True(p.ValueKind == JsonValueKind.Null || p.GetDouble() is >= 0 and <= 1, body);
        }

        Assert.True(variant.GetProperty("expectedLoss") is { ValueKind: JsonValueKind.Null } or { ValueKind: JsonValueKind.Number }, body);
        var difference = variant.GetProperty("difference");
        Assert.True(
            difference.GetProperty("low").ValueKind == JsonValueKind.Null
            || difference.GetProperty("low").GetDouble() <= difference.GetProperty("high").GetDouble(),
            body);
    }

    private static bool HasNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasNull(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
        _ => element.ValueKind == JsonValueKind.Null,
    };

    private static string Body(Random random)
    {
        var kind = random.Next(4);
        string[] variants = [.. Enumerable.Range(0, random.Next(2, 4)).Select(i =>
        {
            var visitors = Any(random, s_visitors);
            var weight = random.Next(4) switch { 0 => "\"weight\":1e9,", 1 => "\"weight\":1e-6,", _ => "" };
            return $$"""{"alias":"v{{i}}",{{weight}}"visitors":{{visitors}},{{Totals(random, kind, visitors)}}}""";
        })];
        return $$"""{{{Plan(random)}}"variants":[{{string.Join(',', variants)}}]}""";
    }

    private static string Plan(Random random) => random.Next(5) switch
    {
        0 => "\"alpha\":1e-9,\"power\":0.999999,",
        1 => "\"minimumEffect\":1e-6,\"visitorsPerDay\":1e-3,",
        2 => "\"minimumEffect\":1000,\"baseline\":0.5,\"tunedTo\":1,",
        3 => "\"peeked\":true,\"lowerIsBetter\":true,\"standardDeviation\":1e100,",
        _ => "",
    };

    private static string Totals(Random random, int kind, long visitors)
    {
        double[] values = [.. Enumerable.Range(0, (int)Math.Min(visitors, random.Next(5))).Select(_ => Any(random, s_values))];
        double[] others = [.. values.Select(_ => Any(random, s_values))];
        return kind switch
        {
            0 => FormattableString.Invariant($"\"conversions\":{Any(random, [0, Math.Min(visitors, 1), visitors / 2, visitors, Math.Max(0, visitors - 3)])}"),
            1 => $"\"values\":[{string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]",
            2 => Sums(values, values),
            _ => $$"""{{Sums(values, values)}},"covariate":{{{Sums(others, others)}},"sumOfProducts":{{Number(values.Zip(others, (y, x) => y * x).Sum())}}}""",
        };
    }

    private static string Sums(double[] values, double[] others) =>
        $"\"sum\":{Number(values.Sum())},\"sumOfSquares\":{Number(values.Zip(others, (y, x) => y * x).Sum())}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static T Any<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
