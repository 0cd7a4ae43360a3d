using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Reads the totals of an experiment. Every part is read whatever is wrong with the others.</summary>
internal static class TotalsReader
{
    /// <summary>The alias of the primary metric unless the body names it.</summary>
    private const string Primary = "primary";

    private const int MostVariants = 20;
    private const int MostMetrics = 20;

    public static ExperimentTotals? Read(JsonNode node)
    {
        var found = node.Errors.Found;
        if (!node.IsObject([.. PlanReader.Members, "metric", "lowerIsBetter", "capQuantile", "variants", "metrics"]))
        {
            return null;
        }

        var (aliases, metricAliases) = (new UniqueAliases(), new UniqueAliases());
        var entries = node.Require("variants", out var list) ? list.Items(2, MostVariants) : [];
        VariantTotals[] variants = [.. entries.Select(entry => ReadVariant(entry, aliases))];
        var alias = node.TryMember("metric", out var named) ? metricAliases.Take(named) : Primary;
        var metrics = new List<MetricTotals?> { MetricReader.Read(node, alias, variants, entries) };
        foreach (var entry in node.TryMember("metrics", out var more) ? more.Items(0, MostMetrics) : [])
        {
            metrics.Add(ReadMetric(entry, metricAliases, variants));
        }

        var plan = PlanReader.Read(node, isRate: metrics[0]?.Outcomes is [{ Conversions: not null }, ..]);
        return node.Errors.Found > found ? null : new ExperimentTotals { Plan = plan, Variants = variants, Metrics = metrics! };
    }

    private static VariantTotals ReadVariant(JsonNode node, UniqueAliases aliases)
    {
        if (!node.IsObject(["alias", "weight", "visitors", .. MetricReader.Members]))
        {
            return new VariantTotals("", 1, 0);
        }

        var alias = aliases.Of(node);
        var weight = node.TryMember("weight", out var given) ? given.Number(1e-6, 1e9) ?? 1 : 1;
        return new VariantTotals(alias, weight, node.Require("visitors", out var visitors) ? visitors.WholeNumber(0) ?? int.MaxValue : int.MaxValue);
    }

    private static MetricTotals? ReadMetric(JsonNode node, UniqueAliases aliases, VariantTotals[] variants)
    {
        if (!node.IsObject("alias", "guardrail", "lowerIsBetter", "capQuantile", "variants"))
        {
            return null;
        }

        var alias = aliases.Of(node);
        var entries = node.Require("variants", out var list) ? list.Items(variants.Length, variants.Length) : [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsObject(["alias", .. MetricReader.Members])
                && entries[i].Require("alias", out var named) && named.Alias() is { } name && name != variants[i].Alias)
            {
                named.Fail($"is '{name}'; allowed: '{variants[i].Alias}', because metrics list the variants in their order");
            }
        }

        return MetricReader.Read(node, alias, variants, entries);
    }
}
