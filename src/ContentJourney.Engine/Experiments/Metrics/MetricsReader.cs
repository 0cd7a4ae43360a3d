using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Metrics;

/// <summary>Reads the metrics of an experiment. What it returns may be used only when no error was added.</summary>
internal static class MetricsReader
{
    private const int MostMetrics = 21;

    /// <param name="list">The metrics.</param>
    /// <param name="vocabulary">The journey whose aliases matches may name; null when it is not known, and matches are not judged.</param>
    public static IReadOnlyList<Metric> Read(JsonNode list, JourneyVocabulary? vocabulary)
    {
        var aliases = new UniqueAliases();
        var items = list.Items(1, MostMetrics);
        Metric[] metrics = [.. items.Select(item => ReadOne(item, aliases, vocabulary)).OfType<Metric>()];
        if (metrics is [{ Guardrail: false } only])
        {
            return [only with { Primary = true }];
        }

        var primaries = metrics.Count(metric => metric.Primary);
        if (metrics.Length == items.Count && items.Count > 0 && primaries != 1)
        {
            list.Fail($"has {primaries} primary metrics; allowed: exactly one, which is no guardrail");
        }

        return metrics;
    }

    private static Metric? ReadOne(JsonNode node, UniqueAliases aliases, JourneyVocabulary? vocabulary)
    {
        if (!node.IsObject("alias", "kind", "match", "window", "primary", "guardrail", "lowerIsBetter", "capQuantile"))
        {
            return null;
        }

        var alias = aliases.Of(node);
        var kind = node.Require("kind", out var given) ? MetricKinds.Read(given) : null;
        var saysDirection = node.TryMember("lowerIsBetter", out var lower);
        var metric = new Metric
        {
            Alias = alias,
            Kind = kind ?? MetricKind.Conversion,
            Match = kind is null ? null : ReadMatch(node, kind.Value, vocabulary),
            Window = node.TryMember("window", out var window) ? window.Duration() : null,
            Primary = node.TryMember("primary", out var primary) && primary.Boolean() == true,
            Guardrail = node.TryMember("guardrail", out var guardrail) && guardrail.Boolean() == true,
            LowerIsBetter = saysDirection ? lower.Boolean() == true : kind == MetricKind.Time,
            CapQuantile = node.TryMember("capQuantile", out var quantile) ? quantile.Number(0.5, 1) : null,
        };
        metric = metric with { EitherWay = metric.Guardrail && !saysDirection && kind is MetricKind.Conversion or MetricKind.Sum };
        if (metric is { Primary: true, Guardrail: true })
        {
            primary.Fail("stands with 'guardrail'; a metric may be one of them");
        }

        if (metric.CapQuantile is not null && kind is MetricKind.Conversion or MetricKind.Progress)
        {
            quantile.Fail("stands with a kind that has no values; allowed: sum, time");
        }

        return metric;
    }

    private static string? ReadMatch(JsonNode node, MetricKind kind, JourneyVocabulary? vocabulary)
    {
        if (kind == MetricKind.Progress)
        {
            if (node.TryMember("match", out var unused))
            {
                unused.Fail("stands with the kind 'progress', which reaching a later stage decides; allowed: none");
            }

            return null;
        }

        if (!node.Require("match", out var match))
        {
            return null;
        }

        if (vocabulary is not null)
        {
            TouchpointMatch.Read(match, vocabulary);
        }

        return match.Errors.IsEmpty ? match.ToJson() : null;
    }
}
