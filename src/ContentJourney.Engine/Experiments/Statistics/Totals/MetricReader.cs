using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Reads one metric's totals of every variant: conversions, sums (with or without a covariate) or the values themselves.</summary>
internal static class MetricReader
{
    /// <summary>The members of a variant that hold a metric's totals.</summary>
    public static readonly string[] Members = ["conversions", "sum", "sumOfSquares", "covariate", "values"];

    private const int MostValues = 100_000;
    private static readonly string[] Kinds = ["conversions", "sum", "values"];

    public static MetricTotals? Read(JsonNode node, string alias, VariantTotals[] variants, IReadOnlyList<JsonNode> entries)
    {
        var found = node.Errors.Found;
        var saysDirection = node.TryMember("lowerIsBetter", out var lower);
        var lowerIsBetter = saysDirection && lower.Boolean() == true;
        var guardrail = node.TryMember("guardrail", out var guard) && guard.Boolean() == true;
        var quantile = node.TryMember("capQuantile", out var cap) ? cap.Number(0.5, 1) : null;
        if (entries.Count == 0 || Kind(entries) is not { } kind)
        {
            return null;
        }

        if (kind != "values" && quantile is not null)
        {
            cap.Fail("stands without 'values'; totals cannot be capped afterwards");
        }

        var metric = new MetricTotals { Alias = alias, Outcomes = [], LowerIsBetter = lowerIsBetter, Guardrail = guardrail, EitherWay = guardrail && !saysDirection };
        metric = kind switch
        {
            "conversions" => metric with { Outcomes = Map(entries, variants, Conversions) },
            "values" => WithValues(metric, variants, Map(entries, variants, Values), quantile),
            _ when entries.Any(entry => entry.TryMember("covariate", out _)) => WithCuped(metric, Map(entries, variants, SumsReader.WithCovariate)),
            _ => metric with { Outcomes = Map(entries, variants, SumsReader.Plain) },
        };
        return node.Errors.Found > found ? null : metric;
    }

    /// <summary>The kind of all the entries; null and an error where one has none, several or another than the first.</summary>
    private static string? Kind(IReadOnlyList<JsonNode> entries)
    {
        string? kind = null;
        foreach (var entry in entries)
        {
            if (entry.MembersAmong(Kinds) is not { } kinds)
            {
                return null;
            }

            if (kinds.Count != 1 || kinds[0] != (kind ?? kinds[0]))
            {
                entry.Fail($"must have exactly one of {string.Join(", ", Kinds)}, the same as the other variants; it has {(kinds.Count == 0 ? "none" : string.Join(", ", kinds))}");
                return null;
            }

            kind = kinds[0];
        }

        return kind;
    }

    private static T[] Map<T>(IReadOnlyList<JsonNode> entries, VariantTotals[] variants, Func<JsonNode, int, T> read) =>
        [.. entries.Select((entry, index) => read(entry, (int)variants[index].Visitors))];

    private static Outcome Conversions(JsonNode entry, int visitors) =>
        Outcome.OfConversions(visitors, entry.Require("conversions", out var count) ? count.WholeNumber(0, visitors) ?? 0 : 0);

    private static double[] Values(JsonNode entry, int visitors) => entry.Require("values", out var values)
        ? [.. values.Items(0, Math.Min(visitors, MostValues)).Select(value => value.Number(-SumsReader.Largest, SumsReader.Largest) ?? 0)]
        : [];

    private static MetricTotals WithValues(MetricTotals metric, VariantTotals[] variants, double[][] values, double? quantile)
    {
        var cap = quantile is { } share ? OutlierCap.At(values, share) : double.PositiveInfinity;
        return metric with
        {
            Cap = double.IsFinite(cap) ? cap : null,
            Outcomes = [.. values.Select((own, index) => OutlierCap.Totals(variants[index].Visitors, own, cap))],
        };
    }

    private static MetricTotals WithCuped(MetricTotals metric, CupedSums[] sums)
    {
        var cuped = Cuped.Adjust(sums);
        return metric with { Cuped = cuped, Outcomes = cuped.Outcomes };
    }
}
